// Writes src/picture/advances.ts: how wide the letters of the labels' faces are, measured in Chromium, so that a
// picture can be set where there is no browser to ask.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import * as prettier from 'prettier';
import { findChromium } from './find-chromium.mjs';

const root = new URL('../', import.meta.url);
const packages = new URL('node_modules/@fontsource/', root);
const faces = ['latin', 'latin-ext', 'cyrillic'].map((set) => [
  'Noto Sans',
  `noto-sans/files/noto-sans-${set}`,
]);
faces.push(['Noto Sans', 'noto-sans-armenian/files/noto-sans-armenian-armenian']);

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');
/** Latin with all of its European letters, Cyrillic, Armenian, and the marks that names and distances have. */
const letters =
  range(0x20, 0x7e) +
  range(0xa0, 0x17f).replace('\u00ad', '') +
  'Əə–—‘’“”′″…−' +
  range(0x401, 0x45f) +
  range(0x531, 0x556) +
  range(0x55a, 0x55f) +
  range(0x561, 0x587);

const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
const measured = {};
for (const [name, weight] of Object.entries({ regular: 400, semibold: 600 })) {
  // A family for each file: a face that lacks a letter leaves it to the next.
  const style = faces.map(([, file], at) => {
    const data = readFileSync(new URL(`${file}-${weight}-normal.woff2`, packages), 'base64');
    return `@font-face{font-family:F${at};src:url(data:font/woff2;base64,${data})}`;
  });
  await page.setContent(`<style>${style.join('')}</style>`);
  measured[name] = await page.evaluate(
    async ({ letters, count }) => {
      const families = Array.from({ length: count }, (_, at) => `F${at}`);
      await Promise.all(families.map((family) => document.fonts.load(`10px ${family}`)));
      const context = document.createElement('canvas').getContext('2d');
      context.font = `1000px ${families.join(', ')}`;
      return [...letters].map((letter) => [letter, Math.round(context.measureText(letter).width)]);
    },
    { letters, count: faces.length },
  );
}
await browser.close();

const byWidth = (widths) => {
  const groups = {};
  for (const [letter, width] of widths) groups[width] = (groups[width] ?? '') + letter;
  return groups;
};
const text = `// Made by \`node scripts/advances.mjs\` from @fontsource/noto-sans and -armenian: not to be written by hand.
/** By weight, letters by their width in thousandths of an em. */
export const advances = {
  regular: ${JSON.stringify(byWidth(measured.regular))},
  semibold: ${JSON.stringify(byWidth(measured.semibold))},
} satisfies Record<string, Record<number, string>>;
`;
const config = await prettier.resolveConfig(new URL('package.json', root).pathname);
writeFileSync(
  new URL('src/picture/advances.ts', root),
  await prettier.format(text, { ...config, parser: 'typescript' }),
);
