import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, isoOf, localDay } from './day.ts';
import { parseEdtf } from './edtf.ts';

test('finds the day of a timestamp, also before 1970', () => {
  expect(isoOf(dayOf(Date.UTC(2023, 4, 11, 23, 59)))).toBe('2023-05-11');
  expect(isoOf(dayOf(Date.UTC(1923, 6, 7, 12)))).toBe('1923-07-07');
});

test('years before 1 are written as they are read', () => {
  expect(isoOf(-735_161)).toBe('-0043-03-14');
  expect(isoOf(-719_528)).toBe('0000-01-01');
  expect(isoOf(-719_529)).toBe('-0001-12-31');
});

test('what is written for a day of the years -9999 to 9999 is read as that day', () => {
  // Days of -9999-01-01 and 9999-12-31.
  fc.assert(
    fc.property(fc.integer({ min: -4_371_587, max: 2_932_896 }), (day) => {
      expect(parseEdtf(isoOf(day))).toEqual({ ok: true, value: { start: day, end: day + 1 } });
    }),
  );
});

test('the day of a moment is the reader’s own', () => {
  const { TZ } = process.env;
  try {
    // 03:00 UTC on the 26th.
    const moment = new Date(Date.UTC(2026, 10, 26, 3));
    process.env['TZ'] = 'America/Los_Angeles';
    expect(isoOf(localDay(moment))).toBe('2026-11-25');
    process.env['TZ'] = 'Asia/Yerevan';
    expect(isoOf(localDay(moment))).toBe('2026-11-26');
  } finally {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  }
});
