import { Date as EdtfDate, parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minuteOf } from './minute.ts';
import { readDate } from './edtf-date.ts';

/** Result of the reference implementation; undefined if it rejects the text. */
function reference(text: string) {
  let node: ReturnType<typeof parse>;
  try {
    node = parse(text);
  } catch {
    return undefined;
  }
  if (node.type !== 'Date') return undefined;
  const date = new EdtfDate(node);
  // `max` is the last millisecond.
  return { start: minuteOf(date.min), end: minuteOf(date.max) + 1 };
}

const pad = (length: number) => (value: number) => String(value).padStart(length, '0');
const year = fc.integer({ min: 1, max: 9999 }).map(pad(4));
// Not 21 to 24, which are seasons: we reject those.
const month = fc.integer({ min: 0, max: 14 }).map(pad(2));
const day = fc.integer({ min: 0, max: 32 }).map(pad(2));
const mark = fc.constantFrom('', '', '?', '~', '%');
const date = fc.tuple(
  fc.oneof(
    year,
    fc.tuple(year, month).map((parts) => parts.join('-')),
  ),
  mark,
);
// The reference accepts 29 February in any year, as 1 March if it doesn't exist.
const days = fc.tuple(
  fc
    .tuple(year, month, day)
    .map((parts) => parts.join('-'))
    .filter((text) => !text.endsWith('-02-29')),
  mark,
);
/** Unspecified digits of EDTF level 1: at the end of a year, or a whole component. */
const open = fc.oneof(
  year.map((text) => `${text.slice(0, 3)}X`),
  year.map((text) => `${text.slice(0, 2)}XX`),
  year.map((text) => `${text}-XX`),
  year.map((text) => `${text}-XX-XX`),
  fc.tuple(year, month).map((parts) => `${parts.join('-')}-XX`),
);

describe('parses EDTF dates like the reference implementation', () => {
  test.each([
    ['years, months and days, qualified or not', fc.oneof(date, days).map((all) => all.join(''))],
    ['digits left open', open],
  ])('%s', (_what, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const read = readDate(text);
        expect(read && { start: read.start, end: read.end }, text).toEqual(reference(text));
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ['2004-06-11T23:30:00Z', 'minute', undefined, false],
  ['2004-06-11T23:30:00+04:00', 'minute', undefined, false],
  ['2004-06-11T23:30', 'minute', undefined, false],
  ['2004-06-11T23', 'hour', undefined, false],
  ['2004-06-11T23~', 'hour', 'hour', false],
  ['2004-06-11T23:30?', 'minute', 'minute', false],
  ['2004-06-11~T23:30', 'minute', 'day', false],
  ['2004-06-1XT23:30', undefined, undefined, undefined],
  ['2004-06T23:30', undefined, undefined, undefined],
  ['2012-10-10T25:61:61Z', undefined, undefined, undefined],
  ['2012-10-10T24:00:00Z', undefined, undefined, undefined],
  ['2012-10-10T23:59:59+26:00', undefined, undefined, undefined],
  ['-0000', undefined, undefined, undefined],
  ['-0000-01-01', undefined, undefined, undefined],
  ['0000', 'year', undefined, false],
  ['2004-06~', 'month', 'month', false],
  ['2004?-06-11', 'day', 'day', false],
  ['2004-06-~11', 'day', 'day', false],
  ['199X', 'year', undefined, true],
  ['2020-1X', 'month', undefined, true],
  ['2023-02-29', undefined, undefined, undefined],
  ['2024-02-29', 'day', undefined, false],
  ['2020-02-3X', undefined, undefined, undefined],
  ['2020-04-3X', 'day', undefined, true],
])(
  'parses %s as precision %s, qualified: %s, unspecified: %s',
  (text, precision, qualified, unspecified) => {
    const read = readDate(text);
    expect([read?.precision, read?.qualified, read?.unspecified]).toEqual([
      precision,
      qualified,
      unspecified,
    ]);
  },
);
