import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe } from './describe.ts';
import { match } from './match.ts';

test('gives context only where the words stand more than once, and as little as tells them apart', () => {
  const text = 'The road to Lachin, the road to Shusha, and the old road.';
  expect(describe(text, 12, 18)).toEqual({ exact: 'Lachin' });
  expect(describe(text, 4, 8)).toEqual({ exact: 'road', prefix: 'The ' });
  expect(describe(text, 52, 56)).toEqual({ exact: 'road', suffix: '.' });
  expect(describe(text, 24, 31)).toEqual({ exact: 'road to', suffix: ' Shusha,' });
});

test('leaves out white space at the ends; of nothing else there is no selector', () => {
  expect(describe('a  b', 1, 4)).toEqual({ exact: 'b' });
  expect(describe('a  b', 1, 3)).toBeUndefined();
});

test('what is described is found again, there and nowhere else', () => {
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
