import type { Locator } from '@playwright/test';
import { blockMap, expect, test, type Explorer } from '../../../../tests/e2e/explorer.ts';

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

test('below 1200 pixels the key is folded to one row, and opens over the map', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 760 });
  await explorer.open('/sotk-2023/');
  expect((await explorer.key.boundingBox())?.height).toBeLessThan(48);
  await explorer.key.getByRole('button', { name: 'Key' }).click();
  await expect(explorer.key).toContainText('Border, not yet agreed');
});

test('the menu closes with Escape and with a press elsewhere, and only the menu', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/sotk/');
  const measure = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await expect(measure).toBeHidden();
  await explorer.openMenu();
  await expect(measure).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(measure).toBeHidden();
  await expect(page.getByRole('navigation').locator('summary')).toBeFocused();
  await expect(explorer.card('sotk')).toBeVisible();
  await explorer.openMenu();
  await page.getByRole('heading', { level: 1 }).click({ position: { x: 4, y: 4 } });
  await expect(measure).toBeHidden();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the map has one button, and the menu the measuring tool', async ({ explorer, page }) => {
    await explorer.open('/sotk-2023/', 'picture');
    const buttons = page.getByRole('group', { name: 'Map controls' }).getByRole('button');
    await expect(buttons).toHaveCount(1);
    await expect(buttons).toHaveAccessibleName('Show all the story’s places');
    await explorer.openMenu();
    await page.getByRole('button', { name: 'Measure' }).tap();
    await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
  });

  test('the sources of the map are behind a mark', async ({ explorer, page }) => {
    await explorer.open('/sotk-2023/');
    const credit = explorer.frame.getByText('OpenStreetMap contributors').last();
    await expect(credit).toBeHidden();
    await page.getByLabel('Sources of the map').tap();
    await expect(credit).toBeVisible();
  });
});

test('an embed fills the height it is given, and explains the map in a row', async ({ page }) => {
  await blockMap(page);
  for (const [width, height] of [
    [900, 640],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/sotk-2023/embed/');
    await expect(page.getByRole('button', { name: 'Next passage' })).toBeVisible();
    expect((await page.locator('.embed').boundingBox())?.height).toBe(height);
    const row = page.getByRole('list', { name: 'Key of the map' });
    await expect(row).toContainText('Border, not yet agreed');
    expect((await row.boundingBox())?.height).toBeLessThanOrEqual(28);
    await expect(page.getByLabel('Sources of the map')).toBeVisible({ visible: width < 480 });
  }
});

test('with few stories the home page leads with a large map in the reader’s colours', async ({
  page,
}) => {
  for (const [colorScheme, file] of [
    ['light', 'lead.svg'],
    ['dark', 'lead-dark.svg'],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    const picture = page.locator('li picture:visible img');
    await expect(picture).toHaveCount(1);
    await expect
      .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(1120);
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
