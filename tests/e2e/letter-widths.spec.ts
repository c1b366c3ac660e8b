import { expect, test } from '@playwright/test';
import { widthOf, type Face } from '../../src/picture/text.ts';
import { measureLetters } from '../../scripts/measure-letters.mjs';

test('letter widths match the fonts: otherwise run `node scripts/advances.mjs`', async ({
  page,
}) => {
  const measured = await measureLetters(page);
  for (const face of ['regular', 'semibold', 'italic'] satisfies Face[]) {
    expect(measured[face].length).toBeGreaterThan(500);
    // Browsers round to about a thousandth of an em.
    const off = measured[face].filter(
      ([letter, width]) =>
        Math.abs(widthOf([{ text: letter, scale: 1 }], { face, size: 1000, spacing: 0 }) - width) >
        2,
    );
    expect(off, face).toEqual([]);
  }
});
