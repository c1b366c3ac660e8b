import { expect, test } from './explorer.ts';
import { startAt, walk } from './focus.ts';

// Nothing that has the focus is hidden (WCAG 2.2, 2.4.11), and it is never lost.

const sizes = [
  [390, 844],
  [640, 400],
  [320, 440],
  [1440, 900],
] as const;

for (const [width, height] of sizes)
  for (const key of ['Tab', 'Shift+Tab'] as const)
    test(`at ${width} × ${height}, ${key} goes through everything, always in sight`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await explorer.open('/two-banks/', 'picture');
      await explorer.mentions('ferry').first().click();
      await expect(explorer.card('ferry')).toBeVisible();
      await startAt(page, key === 'Tab' ? 'start' : 'end');
      const stops = await walk(page, key);
      expect(stops.length).toBeGreaterThan(25);
      expect(stops.slice(0, -1).filter(({ isSeen }) => !isSeen)).toEqual([]);
    });

test.describe('the focus is never lost', () => {
  test('a place without a mention that was searched for: on its card', async ({
    explorer,
    page,
  }) => {
    await explorer.open('/two-banks/');
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('combobox').fill('southend');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const name = explorer.card('southend').getByRole('heading', { level: 2 });
    await expect(name).toBeFocused();
  });

  test('a hidden place that is shown: on its card', async ({ explorer }) => {
    await explorer.open('/two-banks/#date=1990&feature=ferry');
    const card = explorer.card('ferry');
    await card.getByRole('note').getByRole('button').press('Enter');
    await expect(card.getByRole('note')).toHaveCount(0);
    await expect(card.getByRole('heading', { level: 2 })).toBeFocused();
  });

  for (const [width, height] of [
    [390, 844],
    [1000, 800],
  ] as const)
    test(`at ${width} × ${height}, closing what a button opened: on the button`, async ({
      explorer,
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await explorer.open('/two-banks/');
      const key = explorer.key.getByRole('button', { name: 'Key', exact: true });
      await key.press('Enter');
      await expect(explorer.key).toContainText('Border');
      if (width < 700) await page.getByRole('button', { name: 'Close the key' }).press('Enter');
      else await page.keyboard.press('Escape');
      await expect(key).toBeFocused();
    });
});
