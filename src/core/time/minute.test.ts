import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, dayOf, isoMinute, isoOf, localDay, minuteOf, minutesPerDay } from './minute.ts';
import { parseEdtf } from '../checking/parse-edtf.ts';

/** Days of -9999-01-01 and 9999-12-31. */
const [firstDay, lastDay] = [-4_371_587, 2_932_896];

test('finds the day of a timestamp, also before 1970', () => {
  expect(isoOf(minuteOf(Date.UTC(2023, 4, 11, 23, 59)))).toBe('2023-05-11');
  expect(isoOf(minuteOf(Date.UTC(1923, 6, 7, 12)))).toBe('1923-07-07');
  expect(isoMinute(minuteOf(Date.UTC(1923, 6, 7, 12, 5, 59)))).toBe('1923-07-07T12:05');
});

test('years before 1 are written as they are read', () => {
  expect(isoOf(-735_161 * minutesPerDay)).toBe('-0043-03-14');
  expect(isoOf(-719_528 * minutesPerDay)).toBe('0000-01-01');
  expect(isoOf(-719_528 * minutesPerDay - 1)).toBe('-0001-12-31');
});

test('what is written for a day of the years -9999 to 9999 is read as that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: firstDay, max: lastDay }), (day) => {
      const start = day * minutesPerDay;
      const value = { start, end: start + minutesPerDay };
      expect(parseEdtf(isoOf(start))).toEqual({ ok: true, value });
    }),
  );
});

test('what is written for a minute of the years -9999 to 9999 is read as that minute', () => {
  const minutes = fc.integer({ min: firstDay * minutesPerDay, max: lastDay * minutesPerDay });
  fc.assert(
    fc.property(minutes, (minute) => {
      const value = { start: minute, end: minute + 1 };
      expect(parseEdtf(isoMinute(minute))).toEqual({ ok: true, value });
      expect(isoMinute(minute)).toBe(`${isoOf(dayOf(minute))}T${clockOf(minute)}`);
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
