// Writes src/picture/advances.ts: how wide the letters of the labels' faces are, measured in Chromium, so that a
// picture can be set where there is no browser to ask. A browser test holds it against the fonts.
import { writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import * as prettier from 'prettier';
import { findChromium } from './find-chromium.mjs';
import { measureLetters } from './measure-letters.mjs';

const root = new URL('../', import.meta.url);
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox'],
});
const measured = await measureLetters(await browser.newPage());
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
