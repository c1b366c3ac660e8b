import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '#picture/text.ts';
import { linesThatFit } from './lines-that-fit.ts';

const font = { face: 'semibold', size: 42 } as const;
const wide = (line: string) => widthOf([{ text: line, scale: 1 }], { ...font, spacing: 0 });

test('a long name is broken at its hyphen', () =>
  expect(linesThatFit('Nagorno-Karabakh Autonomous Oblast', font, 334)).toEqual([
    'Nagorno-',
    'Karabakh',
    'Autonomous',
    'Oblast',
  ]));

test('no line is wider than there is room, unless it is one word', () => {
  const word = fc.stringMatching(/^[a-zА-я]{1,12}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
      const lines = linesThatFit(words.join(' '), font, 334);
      expect(lines.join(' ')).toBe(words.join(' '));
      for (const line of lines) if (line.includes(' ')) expect(wide(line)).toBeLessThanOrEqual(334);
    }),
  );
});
