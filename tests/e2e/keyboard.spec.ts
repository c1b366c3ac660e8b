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
