import type { Locator } from '@playwright/test';
import { expect, test, type Explorer } from '../../../../tests/e2e/explorer.ts';

const areaOf = async (element: Locator) => {
  const { width, height } = (await element.boundingBox()) ?? { width: 0, height: 0 };
  return width * height;
};

/** Share of the map that a panel covers. */
const shareOf = async (explorer: Explorer, ...panels: readonly Locator[]) => {
  const covered = await Promise.all(panels.map(areaOf));
  return covered.reduce((sum, one) => sum + one, 0) / (await areaOf(explorer.frame));
};

test('the key says what is in the frame, and folds when a card opens', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/', 'picture');
  await expect(explorer.key).toContainText('Border, not yet agreed');
  await expect(explorer.key).toContainText('Clash');
  // Whose borders have which band.
  for (const country of ['Armenia', 'Azerbaijan'])
    await expect(explorer.key.getByRole('listitem').getByText(country)).toBeVisible();
  // Brussels is elsewhere.
  await expect(explorer.key).not.toContainText('Talks');
  expect(await shareOf(explorer, explorer.key)).toBeLessThan(0.25);
  const fold = explorer.key.getByRole('button', { name: 'Key' });
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  for (const id of ['clash-2023-05-11', 'lachin-corridor', 'armenia-azerbaijan-border']) {
    await explorer.mentions(id).first().click();
    await expect(explorer.card(id)).toBeVisible();
    await expect(fold).toHaveAttribute('aria-expanded', 'false');
    expect((await explorer.key.boundingBox())?.height).toBeLessThan(48);
    const card = page.locator('[data-panel]').filter({ has: explorer.card(id) });
    expect(await shareOf(explorer, explorer.key, card), id).toBeLessThan(0.25);
  }
  // The reader may still open it, until the next card.
  await fold.click();
  await expect(explorer.key).toContainText('Border, not yet agreed');
  await explorer.mentions('sotk').first().click();
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('Escape');
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
});

test('the key names holders where the map shows them, and each once', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/#date=2020-10-25', 'picture');
  const held = explorer.key.getByRole('list', { name: 'Held by' });
  await expect(held).toHaveCount(0);
  await page.getByRole('radio', { name: 'As held' }).check();
  await expect(held.getByRole('listitem')).toHaveText([
    'Azerbaijan',
    'Armenian side',
    'Front not drawn',
  ]);
});

test('the home page shows each story’s map in the reader’s colours', async ({ page }) => {
  for (const [colorScheme, file] of [
    ['light', 'small.svg'],
    ['dark', 'small-dark.svg'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const story = page.getByRole('listitem').filter({ has: page.locator('a[href*="sotk-2023"]') });
    const picture = story.locator('picture:visible img');
    await expect(picture).toHaveCount(1);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(350);
    expect(await picture.evaluate((image: HTMLImageElement) => image.currentSrc)).toContain(file);
  }
});

test('the page about disputed places shows each hatching on a map of its day', async ({ page }) => {
  await page.goto('/sotk-2023/disputed-places/');
  const figures = page.getByRole('figure');
  await expect(figures).toHaveText([
    /8 August 1992/,
    /12 May 1994/,
    /23 October 2020/,
    /10 November 2020/,
  ]);
  for (const picture of await figures.locator('img:visible').all()) {
    await picture.scrollIntoViewIfNeeded();
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(240);
  }
  await page.getByRole('link', { name: 'Dateline' }).click();
  await expect(page).toHaveURL(/\/$/);
});

for (const [how, width] of [
  ['a style', 1440],
  ['the browser’s setting', 1440],
  ['the browser’s setting', 1024],
] as const)
  test(`with text twice as large by ${how}, at ${width} px, nothing lies over something else`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    if (how !== 'a style') await explorer.doubleText();
    await explorer.open('/sotk-2023/sotk/', 'map');
    if (how === 'a style')
      await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect(explorer.card('sotk')).toBeVisible();
    const [key, buttons] = [explorer.key, page.locator('.area > .buttons')];
    const card = page.locator('[data-panel]').filter({ has: explorer.card('sotk') });
    const credits = page.locator('.area > .attribution');
    const scale = page.locator('.maplibregl-ctrl-scale');
    const overlaps = async (panels: readonly Locator[]) => {
      const seen = await Promise.all(panels.map((panel) => panel.boundingBox()));
      return seen.flatMap((one, index) =>
        seen.slice(index + 1).flatMap((other, next) => {
          if (!one || !other) return [];
          const isApart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          return isApart ? [] : [`${panels[index]} and ${panels[index + 1 + next]}`];
        }),
      );
    };
    // Where the map is narrow, the card covers credits and scale.
    for (const panels of [
      [card, key, buttons],
      [credits, scale, key, buttons],
    ])
      await expect.poll(() => overlaps(panels)).toEqual([]);
    // What is selected isn't under a panel, where it would have no name.
    await explorer.expectLabels(how === 'a style' ? [] : ['Sotk']);
    const periods = page.getByRole('list', { name: 'Periods' }).getByRole('button');
    const cut = () =>
      periods.evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent),
      );
    expect(await cut()).toEqual([]);
  });
