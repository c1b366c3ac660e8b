// Measures the widths of letters in label fonts, in a browser.
import { readFileSync } from 'node:fs';

const packages = new URL('../node_modules/@fontsource/', import.meta.url);
const faces = ['latin', 'latin-ext', 'cyrillic'].map((set) => [
  'Noto Sans',
  `noto-sans/files/noto-sans-${set}`,
]);
faces.push(['Noto Sans', 'noto-sans-armenian/files/noto-sans-armenian-armenian']);

/** Has no italic: its letters are slanted, which keeps their widths. */
const isArmenian = (file) => file.endsWith('-armenian');

const range = (from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join('');
/** Latin with all European letters, Cyrillic, Armenian, and punctuation used in names and distances. */
const letters =
  range(0x20, 0x7e) +
  range(0xa0, 0x17f).replace('\u00ad', '') +
  'Əə–—‘’“”′″…−' +
  range(0x401, 0x45f) +
  range(0x531, 0x556) +
  range(0x55a, 0x55f) +
  range(0x561, 0x587);

/**
 * Measures every letter in each face.
 * @param {import('@playwright/test').Page} page its content is replaced
 * @returns {Promise<Record<'regular' | 'semibold' | 'italic', [letter: string, width: number][]>>} widths in thousandths of an
 * em
 */
export async function measureLetters(page) {
  const measured = {};
  for (const [name, face] of Object.entries({
    regular: '400-normal',
    semibold: '600-normal',
    italic: '400-italic',
  })) {
    // One family per file: letters missing in one fall back to the next.
    const style = faces.map(([, file], at) => {
      const path = `${file}-${isArmenian(file) ? face.replace('italic', 'normal') : face}.woff2`;
      const data = readFileSync(new URL(path, packages), 'base64');
      return `@font-face{font-family:F${at};src:url(data:font/woff2;base64,${data})}`;
    });
    await page.setContent(`<style>${style.join('')}</style>`);
    measured[name] = await page.evaluate(
      async ({ letters, count }) => {
        const families = Array.from({ length: count }, (_, at) => `F${at}`);
        await Promise.all(families.map((family) => document.fonts.load(`10px ${family}`)));
        const context = document.createElement('canvas').getContext('2d');
        context.font = `1000px ${families.join(', ')}`;
        return [...letters].map((letter) => [
          letter,
          Math.round(context.measureText(letter).width),
        ]);
      },
      { letters, count: faces.length },
    );
  }
  return measured;
}
