import { expect, test } from './explorer.ts';
import { statesOf } from './states.ts';

// Fingers need 44 pixels each way (WCAG 2.2, 2.5.5). Links in running text are as high as its lines.

test.use({ hasTouch: true, isMobile: true });

for (const [width, height] of [
  [390, 844],
  [320, 640],
  [844, 390],
  [768, 1024],
] as const)
  test(`at ${width} × ${height}, everything that is touched is large enough`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await explorer.open('/two-banks/');
    for (const { name, open, close } of statesOf(explorer, 'ferry')) {
      await open();
      await expect(explorer.waitingParts).toHaveCount(0);
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('a, button, summary, input, select, [role="slider"]')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }))
          // Of the timeline's rows, the list of places has the same; in a line of text.
          .filter((element) => !element.closest('.names, .visually-hidden'))
          .filter((element) => getComputedStyle(element).display !== 'inline')
          .filter((element) => {
            const label = element.closest('label')?.getBoundingClientRect();
            const own = element.getBoundingClientRect();
            const before = getComputedStyle(element, '::before');
            const grown = before.position === 'absolute' ? Number.parseFloat(before.width) : 0;
            if (own.width < 2) return false;
            const width = Math.max(own.width, label?.width ?? 0, grown);
            const height = Math.max(own.height, label?.height ?? 0, grown);
            return Math.min(width, height) < 43.9;
          })
          .map((element) => element.outerHTML.slice(0, 90)),
      );
      expect(small, name).toEqual([]);
      await close?.();
    }
  });
