import { expect, test } from './explorer.ts';
import { languages, statesOf } from './states.ts';

// Text scrolls in one direction only (WCAG 2.2, 1.4.10), also at twice its size (1.4.4), and nothing is cut off.

/** How text gets twice its size: by the browser's setting, or by a style. */
type Enlarged = 'no' | 'browser' | 'style';

const sizes: readonly (readonly [number, number, Enlarged])[] = [
  [320, 640, 'no'],
  // A window of 1280 × 1024 enlarged four times.
  [320, 256, 'no'],
  [390, 844, 'browser'],
  [390, 844, 'style'],
  [1440, 900, 'browser'],
];

for (const language of languages)
  test.describe(language, () => {
    test.use({ locale: language });

    for (const [width, height, enlarged] of sizes)
      test(`at ${width} × ${height}, text enlarged: ${enlarged}`, async ({ explorer, page }) => {
        await page.setViewportSize({ width, height });
        await page.emulateMedia({ reducedMotion: 'reduce' });
        if (enlarged === 'browser') await explorer.doubleText();
        await explorer.open('/two-banks/');
        if (enlarged === 'style')
          await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
        for (const { name, open, close } of statesOf(explorer, 'ferry', language)) {
          await open();
          const found = await page.evaluate(() => {
            const beyond = [
              ...document.querySelectorAll('a, button, input, select, summary, h1, h2'),
            ]
              .filter((element) => element.checkVisibility({ visibilityProperty: true }))
              .filter((element) => !element.closest('.scroll[role="group"], .visually-hidden'))
              .filter((element) => {
                const { left, right, width } = element.getBoundingClientRect();
                return width > 1 && (left < -1 || right > innerWidth + 1);
              })
              .map((element) => element.outerHTML.slice(0, 80));
            return { sideways: document.documentElement.scrollWidth - innerWidth, beyond };
          });
          expect(found, name).toEqual({ sideways: 0, beyond: [] });
          await close?.();
        }
      });
  });
