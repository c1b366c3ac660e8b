import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, widthOf, type TextStyle } from './text.ts';

const setting: TextStyle = { face: 'regular', size: 10, spacing: 0 };
const run = (text: string) => [{ text, scale: 1 }];
const texts = (text: string, most: number) =>
  linesOf(run(text), setting, most).map((line) => line.map((one) => one.text).join(''));

test('text width is the sum of letters, scaled and spaced, in all alphabets', () => {
  expect(widthOf(run('i'), setting)).toBeCloseTo(2.58);
  expect(widthOf(run('ii'), { ...setting, size: 20, spacing: 0.1 })).toBeCloseTo(14.32);
  expect(widthOf([{ text: 'i', scale: 0.5 }], setting)).toBeCloseTo(1.29);
  for (const text of ['Սոթք', 'Сотк', 'Söyüdlü', 'Əlyan'])
    expect(widthOf(run(text), setting), text).toBeLessThan(9 * text.length);
});

test('breaks lines between words, into similar widths, and at the text’s own breaks', () => {
  expect(texts('Lachin', 3)).toEqual(['Lachin']);
  expect(texts('Fighting at Sotk\n11–12 May 2023', 20)).toEqual([
    'Fighting at Sotk',
    '11–12 May 2023',
  ]);
  expect(texts('Area of the Russian peacekeepers', 9)).toEqual([
    'Area of the Russian',
    'peacekeepers',
  ]);
  expect(texts('Nagorno-Karabakh', 6)).toEqual(['Nagorno-', 'Karabakh']);
  expect(texts('11-12 May', 2)).toEqual(['11-12', 'May']);
});

test('keeps every word when breaking, however narrow', () => {
  const word = fc.stringMatching(/^[a-zА-я]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.nat(20), (words, most) => {
      const lines = texts(words.join(' '), most + 1);
      expect(lines.join(' ')).toBe(words.join(' '));
    }),
  );
});
