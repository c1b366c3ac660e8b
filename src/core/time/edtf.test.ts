import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOf } from './day.ts';
import { edtfOf, parseEdtf } from './edtf.ts';

/** First and last day, both inclusive, as ISO dates; `..` if open. */
function days(text: string): string {
  const parsed = parseEdtf(text);
  if (!parsed.ok) return parsed.faults;
  const { start, end } = parsed.value;
  return `${start === -Infinity ? '..' : isoOf(start)}/${end === Infinity ? '..' : isoOf(end - 1)}`;
}

describe('EDTF as days', () => {
  test.each([
    ['2023-05-11', '2023-05-11/2023-05-11'],
    ['2023-05', '2023-05-01/2023-05-31'],
    ['1923', '1923-01-01/1923-12-31'],
    ['2023-05-11/2023-05-11', '2023-05-11/2023-05-11'],
    ['2020-11-10/2023-09-20', '2020-11-10/2023-09-20'],
    ['1988-02/1994-05-11', '1988-02-01/1994-05-11'],
    ['2023-04-23/..', '2023-04-23/..'],
    ['../2020-09-27', '../2020-09-27'],
    ['2023-04-23/', '2023-04-23/..'],
    ['..', '../..'],
    ['2023-05-11T23:30:00Z', '2023-05-11/2023-05-11'],
    ['1993-04-03~', '1993-03-31/1993-04-06'],
    ['1990-01?', '1989-12-01/1990-02-28'],
    ['1989~', '1988-01-01/1990-12-31'],
    ['199X', '1990-01-01/1999-12-31'],
    ['1989?/1992', '1988-01-01/1992-12-31'],
  ])('%s covers %s', (text, expected) => expect(days(text)).toBe(expected));

  test.each([
    '',
    'yesterday',
    '2023-02-30',
    '2023-13',
    '1943-21',
    'Y17E7',
    '{1993,1994}',
    '2023-05-11 ..',
  ])('rejects “%s”', (text) => expect(days(text)).toContain('isn’t a date'));

  test.each(['2023-05-12/2023-05-11', '2020/1994', '2023-05-11/2023'])('%s is reversed', (text) =>
    expect(days(text)).toContain('ends before it begins'),
  );

  const interval = fc
    .tuple(
      fc.integer({ min: -100_000, max: 60_000 }),
      fc.integer({ min: 1, max: 40_000 }),
      fc.constantFrom('both', 'start', 'end', 'none'),
    )
    .map(([start, length, closed]) => ({
      start: closed === 'both' || closed === 'start' ? start : -Infinity,
      end: closed === 'both' || closed === 'end' ? start + length : Infinity,
    }));

  test('formats an interval as EDTF that gives the same interval and the same text', () => {
    fc.assert(
      fc.property(interval, (original) => {
        const text = edtfOf(original);
        expect(parseEdtf(text)).toEqual({ ok: true, value: original });
        expect(text).toMatch(/^(\.\.|\d{4}-\d\d-\d\d)(\/(\.\.|\d{4}-\d\d-\d\d))?$/);
      }),
    );
  });
});
