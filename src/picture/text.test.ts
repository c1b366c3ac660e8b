import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf, widthOf, type TextStyle } from './text.ts';

const setting: TextStyle = { weight: 'regular', size: 10, spacing: 0 };
const run = (text: string) => [{ text, scale: 1 }];
const texts = (text: string, most: number) =>
  linesOf(run(text), setting, most).map((line) => line.map((one) => one.text).join(''));

test('a text is as wide as its letters, its size and its spacing make it, in any of the alphabets', () => {
  expect(widthOf(run('i'), setting)).toBeCloseTo(2.58);
  expect(widthOf(run('ii'), { ...setting, size: 20, spacing: 0.1 })).toBeCloseTo(14.32);
  expect(widthOf([{ text: 'i', scale: 0.5 }], setting)).toBeCloseTo(1.29);
  for (const text of ['Սոթք', 'Сотк', 'Söyüdlü', 'Əlyan'])
    expect(widthOf(run(text), setting), text).toBeLessThan(9 * text.length);
});

test('lines break between words, into about the same widths, and where the text says so', () => {
  expect(texts('Lachin', 3)).toEqual(['Lachin']);
  expect(texts('Fighting at Sotk\n11–12 May 2023', 20)).toEqual([
    'Fighting at Sotk',
    '11–12 May 2023',
  ]);
  expect(texts('Area of the Russian peacekeepers', 9)).toEqual([
    'Area of the Russian',
    'peacekeepers',
  ]);
});

test('no word is lost in breaking, however narrow', () => {
  const word = fc.stringMatching(/^[a-zА-я]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 9 }), fc.nat(20), (words, most) => {
      const lines = texts(words.join(' '), most + 1);
      expect(lines.join(' ')).toBe(words.join(' '));
    }),
  );
});
