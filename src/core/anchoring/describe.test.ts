import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from './describe.ts';
import { match as matchIn, type Quote } from './match.ts';
import { searchable } from './searchable-text.ts';

const match = (text: string, quote: Quote) => matchIn(searchable(text), quote);

test('adds context only if the words occur more than once, and as little as possible', () => {
  const text = 'The road to Lachin, the road to Shusha, and the old road.';
  expect(describe(text, 12, 18)).toEqual({ exact: 'Lachin' });
  expect(describe(text, 4, 8)).toEqual({ exact: 'road', prefix: 'The ' });
  expect(describe(text, 52, 56)).toEqual({ exact: 'road', suffix: '.' });
  expect(describe(text, 24, 31)).toEqual({ exact: 'road to', suffix: ' Shusha,' });
});

test('drops whitespace at the ends; a range of only whitespace has no selector', () => {
  expect(describe('a  b', 1, 4)).toEqual({ exact: 'b' });
  expect(describe('a  b', 1, 3)).toBeUndefined();
});

test('finds a described range again, and nothing else', () => {
  const words = fc.array(
    fc.constantFrom('the', 'road', 'to', 'Lachin', ' ', '\n\n', '“so”', '"so"', '–', '-', 'ə', '🏔'),
    { minLength: 1, maxLength: 30 },
  );
  fc.assert(
    fc.property(words, fc.nat(), fc.nat(), (parts, a, b) => {
      const text = parts.join('');
      const [start = 0, end = 0] = [a, b].map((at) => at % (text.length + 1)).sort((x, y) => x - y);
      const slice = text.slice(start, end);
      const quote = describe(text, start, end);
      if (slice.trim() === '') return quote === undefined;
      // A range that cuts a character in two can't be quoted.
      const isCut = [start, end].some((at) => /[\udc00-\udfff]/.test(text.charAt(at)));
      if (isCut) return quote === undefined;
      const from = start + slice.length - slice.trimStart().length;
      expect(quote && match(text, quote)).toEqual({
        found: 'once',
        start: from,
        end: from + slice.trim().length,
      });
      return true;
    }),
    { numRuns: 2000 },
  );
});

test('uses context on both sides among repeats, or the edge of the text', () => {
  expect(describe('x x x', 2, 3)).toEqual({ exact: 'x', prefix: 'x ', suffix: ' x' });
  expect(describe('x x', 0, 1)).toEqual({ exact: 'x', suffix: ' x' });
  expect(describe('x x', 2, 3)).toEqual({ exact: 'x', prefix: 'x ' });
});

test('adds context word by word, after the range first, until it is unique', () => {
  /** Offsets where the context after a selection may end: after each word, and at the end of the text. */
  const endsAfter = (text: string, at: number) => [
    ...[...text.matchAll(/\S(?=\s)/g)].map(({ index }) => index + 1).filter((cut) => cut > at),
    text.length,
  ];
  const beginsBefore = (text: string, at: number) => [
    ...[...text.matchAll(/(?<=\s)\S/g)]
      .map(({ index }) => index)
      .filter((cut) => cut < at)
      .reverse(),
    0,
  ];
  const words = fc.array(fc.constantFrom('a', 'b', 'ab'), { minLength: 2, maxLength: 9 });
  const gaps = fc.constantFrom(' ', '  ', '\n\n');
  fc.assert(
    fc.property(words, gaps, fc.nat(), fc.integer({ min: 1, max: 3 }), (parts, gap, nth, many) => {
      const text = parts.join(gap);
      const first = nth % parts.length;
      const before = parts.slice(0, first);
      const at = parts.slice(first, first + many).join(gap);
      const start = before.map((word) => word + gap).join('').length;
      const [from, to] = [start, start + at.length];
      const finds = (quote: Quote) => {
        const found = match(text, quote);
        return found.found === 'once' && found.start === from && found.end === to;
      };
      const [begins, ends] = [beginsBefore(text, from), endsAfter(text, to)];
      const contexts = Array.from({ length: Math.max(begins.length, ends.length) }, (_, words) => {
        const prefix = text.slice(begins[Math.min(words, begins.length - 1)], from);
        const suffix = text.slice(to, ends[Math.min(words, ends.length - 1)]);
        return [{ suffix }, { prefix }, { prefix, suffix }];
      }).flat();
      const least = [{}, ...contexts]
        .map((context) => Object.entries(context).filter(([, words]) => words !== ''))
        .map((context): Quote => ({ exact: at, ...Object.fromEntries(context) }))
        .find(finds);
      expect(describe(text, from, to)).toEqual(least);
    }),
    { numRuns: 1000 },
  );
});
