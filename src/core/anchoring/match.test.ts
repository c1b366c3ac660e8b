// cspell:ignore tion lbajar bajar
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { match as matchIn, type Quote } from './match.ts';
import { searchable } from './searchable-text.ts';

const match = (text: string, quote: Quote) => matchIn(searchable(text), quote);

const text =
  'Baku said its soldier was killed.\n\nYerevan said four were wounded — “at Sotk” — and that Baku’s guns began.';

function found(quote: Quote): string {
  const result = match(text, quote);
  return result.found === 'once' ? text.slice(result.start, result.end) : result.found;
}

describe('match', () => {
  test('finds words that occur once', () =>
    expect(found({ exact: 'four were' })).toBe('four were'));

  test('ignores differences in quotation marks, dashes and whitespace', () => {
    expect(found({ exact: 'killed. Yerevan' })).toBe('killed.\n\nYerevan');
    expect(found({ exact: 'wounded - "at Sotk"' })).toBe('wounded — “at Sotk”');
    expect(found({ exact: "Baku's  guns" })).toBe('Baku’s guns');
  });

  test('reports words that occur twice as ambiguous without context', () =>
    expect(match(text, { exact: 'Baku' })).toEqual({ found: 'ambiguous', places: 2 }));

  test('tells repeats apart by context', () => {
    expect(match(text, { exact: 'Baku', suffix: '’s' })).toMatchObject({
      start: text.indexOf('Baku’s'),
    });
    expect(match(text, { exact: 'said', prefix: 'Yerevan ' })).toMatchObject({
      start: text.indexOf('said four'),
    });
  });

  test('reports an orphan if neither side of the context matches, even if the words occur once', () =>
    expect(found({ exact: 'Sotk', prefix: 'near ', suffix: ' and' })).toBe('orphan'));

  test('one side’s context is not enough where the other side’s contradicts it', () =>
    expect(found({ exact: 'Sotk', prefix: 'near ', suffix: '”' })).toBe('orphan'));

  test('a claim is never found in the other side’s words', () =>
    expect(
      match('Baku said its post came under fire on Thursday.', {
        exact: 'said its post came under fire',
        prefix: 'Yerevan ',
        suffix: ' on Thursday',
      }).found,
    ).toBe('orphan'));

  test.each<[string, Quote, [number, number]]>([
    ['The bridge opened in June.', { exact: 'bridge ', suffix: 'opened' }, [4, 10]],
    ['The bridge opened in June.', { exact: ' bridge', prefix: 'The' }, [4, 10]],
    ['The bridge opened in June.', { exact: ' bridge ' }, [4, 10]],
    ['The bridge opened in June.', { exact: 'June.', suffix: ' ' }, [21, 26]],
    ['The bridge opened in June.', { exact: 'The', prefix: '\n' }, [0, 3]],
  ])('spaces at the edges don’t matter: in “%s”, %o', (hay, quote, [start, end]) =>
    expect(match(hay, quote)).toEqual({ found: 'once', start, end }),
  );

  test('a space in the context is not the middle of a word', () => {
    expect(match('only the road', { exact: 'the', prefix: 'on ' }).found).toBe('orphan');
    expect(match('a road only', { exact: 'road', suffix: ' on ' }).found).toBe('orphan');
  });

  test.each([
    // Composed and decomposed.
    ['The village of S\u00f6tk', { exact: 'So\u0308tk' }, [15, 19]],
    ['The village of So\u0308tk', { exact: 'S\u00f6tk' }, [15, 20]],
    ['\u1100\u1161\u11a8 here', { exact: '\uac01' }, [0, 3]],
    // A soft hyphen and a zero-width space.
    ['co\u00adoperation', { exact: 'cooperation' }, [0, 12]],
    ['cooperation', { exact: 'co\u00adopera\u200btion' }, [0, 11]],
    ['Ke\u0308lbajar\u200b ended', { exact: 'bajar ended' }, [4, 16]],
  ] as const)('the same text in another form is found: in “%s”, %o', (hay, quote, [start, end]) =>
    expect(match(hay, quote)).toEqual({ found: 'once', start, end }),
  );

  test.each([
    ['half of a character', 'in \ud83d\udea9 red', '\ud83d'],
    ['a letter without its mark', 'So\u0308tk', 'So'],
    ['a mark without its letter', 'x So\u0308tk', '\u0308tk'],
  ])('%s is never found', (_what, hay, exact) =>
    expect(match(hay, { exact }).found).toBe('orphan'),
  );

  test('reports different letters as an orphan with a guess, never as a match', () => {
    expect(match(text, { exact: 'four were killed' })).toMatchObject({
      found: 'orphan',
      guess: expect.stringContaining('four were'),
    });
    expect(found({ exact: 'baku said' })).toBe('orphan');
    expect(found({ exact: ' ' })).toBe('orphan');
  });

  test.each<[string, string, Quote, number | string]>([
    ['a prefix that isn’t there', 'the old road', { exact: 'road', prefix: 'new ' }, 'orphan'],
    [
      'a suffix that isn’t there',
      'the road to Lachin',
      { exact: 'road', suffix: ' to Goris' },
      'orphan',
    ],
    ['a prefix that is all the text before', 'old road', { exact: 'road', prefix: 'old ' }, 4],
    ['a suffix that is all the text after', 'road to', { exact: 'road', suffix: ' to' }, 0],
    [
      'a prefix longer than what stands before',
      'old road',
      { exact: 'road', prefix: 'the old ' },
      'orphan',
    ],
    [
      'of places whose prefix is there, the one that also has the suffix',
      'old road x. old road to',
      { exact: 'road', prefix: 'old ', suffix: ' to' },
      16,
    ],
    [
      'two places that are alike but for what is not asked',
      'old road x. old road y',
      { exact: 'road', prefix: 'old ' },
      'ambiguous',
    ],
  ])('%s', (_case, hay, quote, expected) => {
    const result = match(hay, quote);
    expect(result.found === 'once' ? result.start : result.found).toBe(expected);
  });

  test.each([
    // The longest run of the quote's first words that occurs, with its surroundings.
    [
      'aaaaaaaaaa bbbbbbbbbb cc The Old road ddd eeeeeeeeee ffffffffff',
      'the old road zzz',
      'aaaaa bbbbbbbbbb cc The Old road ddd eeeeeeeeee ffff',
    ],
    // Or of its last words.
    ['the old road to Lachin', 'zzz to Lachin', 'the old road to Lachin'],
    // If both are equally long, the first words win.
    [
      'one two xxxxxxxxxxxxxxxxxxxxxxx three four',
      'one two three four',
      'one two xxxxxxxxxxxxxxxxxxx',
    ],
    // The guess is cut at a space, which is dropped.
    ['0 23456789 123456789 the gate', 'the gates', '23456789 123456789 the gate'],
    // Two-letter words are too common to guess from.
    ['go by to it', 'by so', undefined],
    ['go by the sea', 'the so', 'go by the sea'],
  ])('guesses for an orphan: in “%s”, “%s” gives “%s”', (hay, exact, guess) =>
    expect(match(hay, { exact })).toStrictEqual(
      guess === undefined ? { found: 'orphan' } : { found: 'orphan', guess },
    ),
  );

  test('finds a quote with its full context where it was taken from', () => {
    const word = fc.constantFrom('a', 'ab', 'b', '“a”', 'Ա', 'é');
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        fc.nat(),
        (words, a, b) => {
          const first = a % words.length;
          const last = first + (b % (words.length - first)) + 1;
          const exact = words.slice(first, last).join(' ');
          const prefix = first ? `${words.slice(0, first).join(' ')} ` : '';
          const suffix = last < words.length ? ` ${words.slice(last).join(' ')}` : '';
          expect(match(words.join(' '), { exact, prefix, suffix })).toEqual({
            found: 'once',
            start: prefix.length,
            end: prefix.length + exact.length,
          });
        },
      ),
    );
  });
});
