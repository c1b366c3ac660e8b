import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoMinute, isoOf, minutesPerDay } from './minute.ts';
import { edtfOf } from './edtf.ts';
import { parseEdtf } from '../checking/parse-edtf.ts';

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

  /** Of whole days, from the year -500 to 2100. */
  const interval = fc
    .tuple(
      fc.integer({ min: -902_000, max: 47_000 }),
      fc.integer({ min: 1, max: 40_000 }),
      fc.constantFrom('both', 'start', 'end', 'none'),
    )
    .map(([start, length, closed]) => ({
      start: closed === 'both' || closed === 'start' ? start * minutesPerDay : -Infinity,
      end: closed === 'both' || closed === 'end' ? (start + length) * minutesPerDay : Infinity,
    }));

  test('formats days as EDTF that gives the same interval and the same text', () => {
    fc.assert(
      fc.property(interval, (original) => {
        const text = edtfOf(original);
        expect(parseEdtf(text)).toEqual({ ok: true, value: original });
        expect(text).toMatch(/^(\.\.|-?\d{4}-\d\d-\d\d)(\/(\.\.|-?\d{4}-\d\d-\d\d))?$/);
      }),
    );
  });

  test('formats minutes as EDTF that gives the same interval', () => {
    const within = fc.tuple(interval, fc.nat(1439), fc.nat(1439));
    fc.assert(
      fc.property(within, ([days, from, to]) => {
        const original = { start: days.start + from, end: days.end + to };
        expect(parseEdtf(edtfOf(original))).toEqual({ ok: true, value: original });
      }),
    );
  });
});

describe('clock times', () => {
  /** What the clocks show first and last. */
  function minutes(text: string): string {
    const parsed = parseEdtf(text);
    if (!parsed.ok) return parsed.faults;
    const { start, end, fullFrom, fullTo } = parsed.value;
    const surely = [fullFrom ?? start, (fullTo ?? end) - 1];
    return [start, ...surely, end - 1]
      .map((minute) => (Number.isFinite(minute) ? isoMinute(minute).slice(8) : '..'))
      .join(' ');
  }

  test.each([
    ['2018-02-06T23:50', '06T23:50 06T23:50 06T23:50 06T23:50'],
    ['2018-02-06T23:50:42', '06T23:50 06T23:50 06T23:50 06T23:50'],
    ['2018-02-06T23', '06T23:00 06T23:00 06T23:59 06T23:59'],
    ['2018-02-06T23:50/2018-02-07T00:10', '06T23:50 06T23:50 07T00:10 07T00:10'],
    ['2018-02-06/2018-02-06T10:00', '06T00:00 06T00:00 06T10:00 06T10:00'],
    ['2018-02-06T23:50/2018-02-06', '06T23:50 06T23:50 06T23:59 06T23:59'],
    ['2018-02-06T23:50/..', '06T23:50 06T23:50 .. ..'],
    // The doubt is as large as what it is about.
    ['2018-02-06T23:50~', '06T23:40 06T23:50 06T23:50 07T00:00'],
    ['2018-02-06T12?', '06T11:00 06T12:00 06T12:59 06T13:59'],
    ['2018-02-06~T12:00', '03T12:00 06T12:00 06T12:00 09T12:00'],
    ['2018-02-06~', '03T00:00 06T00:00 06T23:59 09T23:59'],
  ])('%s is %s', (text, expected) => expect(minutes(text)).toBe(expected));

  test.each(['2018-02-06T24:00', '2018-02-06T12:60', '2018-02-06T9:30', '2018-02-06T'])(
    'rejects “%s” and says how to write a time',
    (text) => expect(minutes(text)).toContain('isn’t a time we can read'),
  );

  test('the same clock time before is refused', () =>
    expect(minutes('2018-02-06T23:50/2018-02-06T23:49')).toContain('ends before it begins'));
});
