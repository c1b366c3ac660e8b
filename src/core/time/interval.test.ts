import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeOpenEnds, contains, hull, lastDay, overlaps, type Interval } from './interval.ts';

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

/** More days than any of these intervals has, so that counting covers them. */
const days = Array.from({ length: 400 }, (_, index) => index - 200);
const daysOf = (one: Interval) => days.filter((day) => contains(one, day));

test('two intervals overlap if they share a day', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const inA = new Set(daysOf(a));
      expect(overlaps(a, b)).toBe(daysOf(b).some((day) => inA.has(day)));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
    }),
  );
});

test('the hull of two is all days from the first to the last of either', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const both = [...daysOf(a), ...daysOf(b)];
      const [first, last] = [Math.min(...both), Math.max(...both)];
      expect(daysOf(hull(a, b))).toEqual(days.filter((day) => first <= day && day <= last));
      expect(hull(a, b)).toEqual(hull(b, a));
      expect(hull(a, a)).toEqual(a);
    }),
  );
});

test('the last day is inside, and the next one outside', () => {
  fc.assert(
    fc.property(interval, (a) => {
      if (a.end === Infinity) expect(lastDay(a)).toBe(Infinity);
      else {
        expect(lastDay(a)).toBe(daysOf(a).at(-1));
        expect(contains(a, lastDay(a) + 1)).toBe(false);
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
