import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, dayAt, dayUnder, positionOf, type Axis } from './axis.ts';

const axis: fc.Arbitrary<Axis> = fc
  .array(
    fc.record({
      days: fc.integer({ min: 1, max: 30_000 }),
      weight: fc.integer({ min: 1, max: 60 }),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((parts) => {
    let start = -17_000;
    return axisOf(
      parts.map(({ days, weight }) => {
        const interval = { start, end: start + days };
        start += days;
        return { interval, weight };
      }),
    );
  });

/** A day on the axis, including both ends. */
const dayOn = ({ stops }: Axis) =>
  fc.integer({ min: stops[0]?.day ?? 0, max: stops.at(-1)?.day ?? 0 });

test('a day’s position gives that day', () =>
  fc.assert(
    fc.property(
      axis.chain((one) => fc.tuple(fc.constant(one), dayOn(one))),
      ([one, day]) => {
        expect(dayAt(one, positionOf(one, day))).toBe(day);
      },
    ),
  ));

test('a position within a day is of that day, and the end of the axis of the last', () =>
  fc.assert(
    fc.property(
      axis.chain((one) => fc.tuple(fc.constant(one), dayOn(one))),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      ([one, day], share) => {
        const last = one.stops.at(-1)?.day ?? 0;
        const [from, to] = [positionOf(one, day), positionOf(one, day + 1)];
        expect(dayUnder(one, from + share * (to - from))).toBe(Math.min(day, last - 1));
      },
    ),
  ));

test('the first day of 1970 is 0, and not -0', () => {
  // A counterexample found by the property above: rounding put the position just before the day.
  const segments = [7, 14734, 12105, 12, 20724, 17743, 3].map((days, index, all) => {
    const start = all.slice(0, index).reduce((sum, before) => sum + before, -17_000);
    return { interval: { start, end: start + days }, weight: [58, 60, 6, 3, 39, 5, 1][index] ?? 0 };
  });
  const one = axisOf(segments);
  expect(dayAt(one, positionOf(one, 0))).toBe(0);
});

test('later days have larger positions, between 0 and 1', () =>
  fc.assert(
    fc.property(
      axis.chain((one) => fc.tuple(fc.constant(one), dayOn(one), dayOn(one))),
      ([one, a, b]) => {
        expect(Math.sign(positionOf(one, a) - positionOf(one, b))).toBe(Math.sign(a - b));
        expect(positionOf(one, a)).toBeGreaterThanOrEqual(0);
        expect(positionOf(one, a)).toBeLessThanOrEqual(1);
      },
    ),
  ));

test('clamps days beyond the axis to its ends', () =>
  fc.assert(
    fc.property(axis, fc.integer({ min: 1, max: 9999 }), (one, more) => {
      const [first, last] = [one.stops[0]?.day ?? 0, one.stops.at(-1)?.day ?? 0];
      expect([positionOf(one, first - more), positionOf(one, last + more)]).toEqual([0, 1]);
      expect([dayAt(one, -more), dayAt(one, 1 + more)]).toEqual([first, last]);
    }),
  ));

test('each segment has its given width', () => {
  const one = axisOf([
    { interval: { start: 0, end: 1000 }, weight: 1 },
    { interval: { start: 1000, end: 1010 }, weight: 3 },
  ]);
  expect([0, 500, 1000, 1005, 1010].map((day) => positionOf(one, day))).toEqual([
    0, 0.125, 0.25, 0.625, 1,
  ]);
});
