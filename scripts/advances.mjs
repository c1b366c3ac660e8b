// Writes src/picture/advances.ts: the widths of the letters in label fonts, measured in Chromium, so that pictures
// can be drawn without a browser. A browser test compares them with the fonts.
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
/** Advance widths of letters, in thousandths of an em, by weight. */
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
