import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closeOpenEnds, contains, hull, overlaps, type Interval } from './interval.ts';

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

test('two intervals overlap where some day is in both', () => {
  fc.assert(
    fc.property(interval, interval, (a, b) => {
      const days = Array.from({ length: 400 }, (_, index) => index - 200);
      expect(overlaps(a, b)).toBe(days.some((day) => contains(a, day) && contains(b, day)));
      expect(overlaps(a, b)).toBe(overlaps(b, a));
    }),
  );
});

test('a hull holds both of its parts', () => {
  fc.assert(
    fc.property(interval, interval, fc.integer({ min: -80, max: 80 }), (a, b, day) => {
      if (contains(a, day) || contains(b, day)) expect(contains(hull(a, b), day)).toBe(true);
    }),
  );
});

test('closing open ends leaves no end open, and closed ends alone', () => {
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
