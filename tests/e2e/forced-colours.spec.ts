import type { Locator } from '@playwright/test';
import { expect, test } from './explorer.ts';

// Where the system sets the colours, as in Windows' contrast themes, backgrounds and shadows aren't drawn.

test.use({ viewport: { width: 1440, height: 900 } });

/** How an element is outlined, or `none`. */
const outlineOf = (element: Locator) =>
  element.evaluate((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineWidth === '0px' ? 'none' : outlineStyle;
  });
const backgroundOf = (element: Locator) =>
  element.evaluate((one) => getComputedStyle(one).backgroundColor);

test('what is on can be told from what isn’t', async ({ explorer, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explorer.open('/two-banks/');
  await explorer.mentions('ferry').first().click();
  const nav = page.getByRole('navigation', { name: 'Story' });
  const pairs = {
    tab: [
      nav.getByRole('button', { name: 'Article' }),
      nav.getByRole('button', { name: 'Places' }),
    ],
    period: [
      page.locator('button[aria-pressed="true"]', { hasText: 'The article' }),
      page.getByRole('button', { name: 'The quarrel' }),
    ],
    borders: [
      page.locator('label', { hasText: 'By treaty' }),
      page.locator('label', { hasText: 'As held' }),
    ],
    mention: [explorer.mentions('ferry').first(), explorer.mentions('oldtown')],
    passage: [
      explorer.card('ferry').getByRole('link').first(),
      explorer.card('ferry').getByRole('link').nth(1),
    ],
  };
  for (const [what, [on, off]] of Object.entries(pairs) as [string, [Locator, Locator]][]) {
    await page.getByRole('heading', { level: 1 }).click();
    expect(await outlineOf(on), what).toBe('solid');
    expect(await outlineOf(off), what).toBe('none');
  }
  // The other mention of the selected place.
  expect(await outlineOf(explorer.mentions('ferry').nth(1))).toBe('dotted');
});

test('the timeline has its window and its handles', async ({ explorer, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await explorer.open('/two-banks/');
  const paper = await backgroundOf(page.locator('body'));
  const window = page.locator('.axis .window').first();
  const from = explorer.handle('Start').locator('span');
  const to = explorer.handle('End').locator('span');
  expect(await backgroundOf(window)).not.toBe(paper);
  expect(await backgroundOf(to)).not.toBe(await backgroundOf(from));
});

test('with more contrast, quiet text and lines are darker', async ({ explorer, page }) => {
  const colours = () =>
    page
      .locator('article .dateline')
      .evaluate((one) => [
        getComputedStyle(one).color,
        getComputedStyle(document.querySelector('main > nav') ?? one).borderBottomColor,
      ]);
  await explorer.open('/two-banks/');
  const before = await colours();
  await page.emulateMedia({ contrast: 'more' });
  const after = await colours();
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});
