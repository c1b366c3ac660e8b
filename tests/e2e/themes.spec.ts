import { palettes, type Theme } from '../../src/drawing/palette.ts';
import { expect, test } from './explorer.ts';
import { withoutTowns } from './towns.ts';

const folder = 'tests/fixtures/stories/two-banks';
const paper = { light: 'rgb(251, 250, 247)', dark: 'rgb(27, 26, 24)' };
/** Land colour of each theme on the map. */
const isLand =
  (theme: Theme) =>
  ([r = 0, g = 0, b = 0]: readonly number[]) =>
    parseInt(palettes[theme].land.slice(1), 16) === (r << 16) + (g << 8) + b;
const land = { light: isLand('light'), dark: isLand('dark') };

test('follows the system, also when it changes', async ({ explorer }) => {
  await explorer.page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open('/two-banks/', 'map');
  for (const scheme of ['dark', 'light'] as const) {
    await explorer.page.emulateMedia({ colorScheme: scheme });
    await expect(explorer.page.locator('html')).toHaveCSS('background-color', paper[scheme]);
    await expect.poll(() => explorer.countPixels(land[scheme])).toBeGreaterThan(1000);
  }
});

test('the switch changes page and map, is remembered, and no other theme flashes', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/oldtown/', 'map');
  const drawnNow = async () =>
    withoutTowns(folder, await page.evaluate(() => window.dateline?.drawn()));
  const drawn = await drawnNow();
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Theme: as on this device. Switch to light' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveCSS('background-color', paper.dark);
  await expect.poll(() => explorer.countPixels(land.dark)).toBeGreaterThan(1000);
  // Feature states survive the change of colours.
  await expect.poll(drawnNow).toEqual(drawn);

  // Background of every frame from the first.
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      if (document.body) seen.push(getComputedStyle(document.documentElement).backgroundColor);
      requestAnimationFrame(look);
    };
    look();
  });
  await explorer.reload('map');
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect([...new Set(seen)]).toEqual([paper.dark]);
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Theme: dark. Switch to as on this device' }).click();
  await expect(page.locator('html')).toHaveCSS('background-color', paper.light);
});
