import type { Locator, Page } from '@playwright/test';
import { mirrored, mirroredLanguage } from '../../scripts/mirrored-language.mjs';
import { expect, test } from './explorer.ts';

// English from right to left, with mirrored letters: where things are, not what they say.

test.use({ locale: mirroredLanguage });

const named = (
  page: Page,
  role: 'slider' | 'separator' | 'textbox' | 'region' | 'group',
  name: string,
) => page.getByRole(role, { name: mirrored(name), exact: true });

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not on the page');
  return { left: box.x, right: box.x + box.width, middle: box.x + box.width / 2, y: box.y };
}

/** Expects each to be left of the one before it. */
async function expectRightToLeft(...locators: readonly Locator[]) {
  const boxes = await Promise.all(locators.map(boxOf));
  const middles = boxes.map(({ middle }) => middle);
  expect(middles).toEqual([...middles].sort((a, b) => b - a));
}

test('the article is on the right, the card and the buttons of the map on the left', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/meadow/#feature=meadow', 'picture');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const article = await boxOf(page.getByRole('article'));
  const map = await boxOf(named(page, 'region', 'Map and selected place'));
  expect(article.left).toBeGreaterThan(map.right - 1);
  const card = await boxOf(explorer.card('meadow'));
  expect(card.left - map.left).toBeLessThan(20);
  const buttons = await boxOf(named(page, 'group', 'Map controls'));
  expect(buttons.left - map.left).toBeLessThan(20);
  const close = page.getByRole('button', { name: mirrored('Close card') });
  await expectRightToLeft(explorer.card('meadow').getByRole('heading').first(), close);
  const key = await boxOf(named(page, 'region', 'Key of the map'));
  expect(map.right - key.right).toBeLessThan(20);
});

test('the article runs in its own direction, with its numbers before the text', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await expect(page.getByRole('article')).toHaveCSS('direction', 'ltr');
  const passage = page.locator('[data-passage]').nth(1);
  const number = await boxOf(passage.getByRole('link').first());
  const text = await boxOf(passage.getByRole('paragraph').first());
  expect(number.right).toBeLessThan(text.left);
});

test('time runs from right to left: marks, ends, keys and dragging', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#date=1985-01-01/1995-01-01', 'picture');
  const [start, end] = [
    named(page, 'slider', 'Start of the time shown'),
    named(page, 'slider', 'End of the time shown'),
  ];
  await expectRightToLeft(start, end);
  await expectRightToLeft(named(page, 'textbox', 'From'), named(page, 'textbox', 'To'));
  const before = await boxOf(end);
  await end.press('ArrowLeft');
  const later = await boxOf(end);
  expect(later.middle).toBeLessThan(before.middle);
  await expect(page).toHaveURL(/#date=1985-01-01\/1995-0/);
  await end.press('ArrowRight');
  await end.press('ArrowRight');
  await expect(page).toHaveURL(/#date=1985-01-01\/1994-1/);
  // Its grip is beside it, on the left.
  const grip = await boxOf(end.locator('span'));
  await page.mouse.move(grip.middle, grip.y + 5);
  await page.mouse.down();
  await page.mouse.move(grip.middle + 60, grip.y + 5, { steps: 4 });
  await page.mouse.up();
  const dragged = await boxOf(end);
  expect(Math.abs(dragged.middle - later.middle - 60)).toBeLessThan(12);
  await expect(page).toHaveURL(/#date=1985-01-01\/19(8[5-9]|9[0-3])/);
});

test('the divider is moved the other way, with the pointer and keys', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  const divider = named(page, 'separator', 'Article width');
  const width = async () => Number(await divider.getAttribute('aria-valuenow'));
  const [before, at] = [await width(), await boxOf(divider)];
  await divider.press('ArrowLeft');
  expect(await width()).toBe(before + 24);
  expect((await boxOf(divider)).middle).toBeCloseTo(at.middle - 24, -1);
  await page.mouse.move(at.middle - 24, 300);
  await page.mouse.down();
  await page.mouse.move(at.middle + 40, 300, { steps: 3 });
  await page.mouse.up();
  expect(Math.abs((await boxOf(divider)).middle - at.middle - 40)).toBeLessThan(8);
});

test('dates are shown with the digits of the language and read with any', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  const to = named(page, 'textbox', 'To');
  await expect(to).toHaveValue('١٠ يونيو ٢٠٠٠');
  await to.fill('٩ يونيو ٢٠٠٠');
  await to.press('Enter');
  await expect(page).toHaveURL(/\/2000-06-09$/);
});

test('on a phone nothing scrolls sideways, and the card closes on the left', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('/two-banks/meadow/#feature=meadow', 'picture');
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  const close = page.getByRole('button', { name: mirrored('Close card') });
  await expectRightToLeft(explorer.card('meadow').getByRole('heading').first(), close);
});
