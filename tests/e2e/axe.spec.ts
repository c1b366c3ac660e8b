import { faultsOf } from './axe.ts';
import { expect, test } from './explorer.ts';
import { languages, statesOf, type Language } from './states.ts';

// Every state of the explorer and every other page, once; the options of a reader in pairs. All of their combinations
// are in the matrix.

interface Options {
  readonly theme: 'light' | 'dark' | 'forced';
  readonly size: keyof typeof sizes;
  readonly language: Language;
}

const sizes = { phone: [390, 844], desktop: [1440, 900], enlarged: [640, 400] } as const;
const themes = ['light', 'dark', 'forced'] as const;

/** Each theme with each size, and each of both with each language. */
const pairs: readonly Options[] = [
  { theme: 'light', size: 'phone', language: 'en' },
  { theme: 'dark', size: 'desktop', language: 'en' },
  { theme: 'forced', size: 'enlarged', language: 'en' },
  { theme: 'light', size: 'desktop', language: 'az' },
  { theme: 'dark', size: 'enlarged', language: 'az' },
  { theme: 'forced', size: 'phone', language: 'az' },
  { theme: 'light', size: 'enlarged', language: 'hy' },
  { theme: 'dark', size: 'phone', language: 'hy' },
  { theme: 'forced', size: 'desktop', language: 'hy' },
  { theme: 'light', size: 'desktop', language: 'ru' },
  { theme: 'dark', size: 'phone', language: 'ru' },
  { theme: 'forced', size: 'enlarged', language: 'ru' },
];

const all: readonly Options[] = themes.flatMap((theme) =>
  (Object.keys(sizes) as (keyof typeof sizes)[]).flatMap((size) =>
    languages.map((language) => ({ theme, size, language })),
  ),
);
const isWhole = process.env['MATRIX'] === 'all';

for (const { theme, size, language } of isWhole ? all : pairs)
  test.describe(language, () => {
    test.use({ locale: language });

    const tag = '@matrix';
    test(
      `axe finds nothing in any state: ${theme}, ${size}`,
      { tag },
      async ({ explorer, page }) => {
        const [width, height] = sizes[size];
        await page.setViewportSize({ width, height });
        await page.emulateMedia({
          reducedMotion: 'reduce',
          colorScheme: theme === 'dark' ? 'dark' : 'light',
          forcedColors: theme === 'forced' ? 'active' : 'none',
        });
        await explorer.open('/two-banks/', 'picture');
        const faults: string[] = [];
        for (const { name, open, close } of statesOf(explorer, 'ferry', language)) {
          await open();
          await expect(explorer.waitingParts).toHaveCount(0);
          faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
          await close?.();
        }
        expect(faults).toEqual([]);
      },
    );
  });

test.describe('axe finds nothing', () => {
  for (const path of [
    '/',
    '/two-banks/ferry/',
    '/two-banks/embed/',
    '/two-banks/disputed-places/',
    '/404.html',
    '/offline.html',
    '/embed-demo.html',
    '/nowhere/',
  ])
    test(`at ${path}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(await faultsOf(page)).toEqual([]);
    });
});
