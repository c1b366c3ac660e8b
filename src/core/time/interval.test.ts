import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minutesPerDay } from './minute.ts';
import {
  closeOpenEnds,
  contains,
  hull,
  lastMinute,
  namedTime,
  overlaps,
  type Interval,
} from './interval.ts';

const interval = fc
  .tuple(
    fc.integer({ min: -50, max: 50 }),
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom(0, 1, 2),
  )
  .map(([start, length, open]): Interval => ({
    start: open === 1 ? -Infinity : start,
    end: open === 2 ? Infinity : start + length,
  }));

/** More minutes than any of these intervals has, so that counting covers them. */
const minutes = Array.from({ length: 400 }, (_, index) => index - 200);
const minutesOf = (one: Interval) => minutes.filter((minute) => contains(one, minute));

test('two intervals overlap if they share a minute', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const inA = new Set(minutesOf(a));
      expect(overlaps(a, b)).toBe(minutesOf(b).some((minute) => inA.has(minute)));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
    }),
  );
});

test('the hull of two is all time from the first to the last of either', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const both = [...minutesOf(a), ...minutesOf(b)];
      const [first, last] = [Math.min(...both), Math.max(...both)];
      expect(minutesOf(hull(a, b))).toEqual(
        minutes.filter((minute) => first <= minute && minute <= last),
      );
      expect(hull(a, b)).toEqual(hull(b, a));
      expect(hull(a, a)).toEqual(a);
    }),
  );
});

test('the last minute is inside, and the next one outside', () => {
  fc.assert(
    fc.property(interval, (a) => {
      if (a.end === Infinity) expect(lastMinute(a)).toBe(Infinity);
      else {
        expect(lastMinute(a)).toBe(minutesOf(a).at(-1));
        expect(contains(a, lastMinute(a) + 1)).toBe(false);
      }
    }),
  );
});

test('closing replaces only open ends', () => {
  const known = { start: -20, end: 20 };
  fc.assert(
    fc.property(interval, (a) => {
      const closed = closeOpenEnds(a, known);
      expect(Number.isFinite(closed.start) && Number.isFinite(closed.end)).toBe(true);
      expect(closed.start).toBeLessThan(closed.end);
      if (Number.isFinite(a.start)) expect(closed.start).toBe(a.start);
      if (Number.isFinite(a.end)) expect(closed.end).toBe(a.end);
    }),
  );
});

test('open ends that are closed leave at least the day of the other end', () => {
  const known = { start: 0, end: 3 * minutesPerDay };
  const at = 5 * minutesPerDay + 90;
  expect(closeOpenEnds({ start: at, end: Infinity }, known).end).toBe(6 * minutesPerDay);
  expect(closeOpenEnds({ start: -Infinity, end: -90 }, known).start).toBe(-minutesPerDay);
  expect(closeOpenEnds({ start: minutesPerDay, end: Infinity }, known).end).toBe(known.end);
});

test('the time that is named is of whole days for days, and to the minute for minutes', () => {
  const day = { start: minutesPerDay, end: Infinity };
  const minute = { start: 3 * minutesPerDay + 90, end: 3 * minutesPerDay + 91 };
  expect(namedTime([day])).toEqual({ start: minutesPerDay, end: 2 * minutesPerDay });
  expect(namedTime([minute])).toEqual(minute);
  expect(namedTime([day, minute])).toEqual({ start: minutesPerDay, end: minute.end });
  expect(namedTime([{ start: -Infinity, end: Infinity }])).toBeUndefined();
});
