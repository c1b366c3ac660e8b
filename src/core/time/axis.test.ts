import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisOf, extentOf, nearestTo, positionOf, stepUnder, type Axis } from './axis.ts';
import { minuteOf, minutesPerDay } from './minute.ts';

const axis: fc.Arbitrary<Axis> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 1, max: 30_000 * minutesPerDay }),
      weight: fc.integer({ min: 1, max: 60 }),
    }),
    {
      minLength: 1,
      maxLength: 9,
    },
  )
  .map((parts) => {
    // Year -500.
    let start = minuteOf(Date.UTC(-500, 0, 1));
    return axisOf(
      parts.map(({ minutes, weight }) => {
        const interval = { start, end: start + minutes };
        start += minutes;
        return { interval, weight };
      }),
    );
  });

/** A minute on the axis, including both ends. */
const minuteOn = (one: Axis) => fc.integer({ min: extentOf(one).start, max: extentOf(one).end });

/** A step of some number of minutes on the axis, with its start. */
const stepOn = (one: Axis) =>
  fc
    .tuple(fc.constantFrom(1, 10, 60, minutesPerDay), minuteOn(one))
    .map(([step, minute]) => ({ step, start: Math.floor(minute / step) * step }))
    .filter(({ step, start }) => {
      const { start: first, end } = extentOf(one);
      return first <= start && start + step <= end;
    });

const withStep = axis.chain((one) => fc.tuple(fc.constant(one), stepOn(one)));

test('the position of a day, an hour or a minute gives it', () =>
  fc.assert(
    fc.property(withStep, ([one, { step, start }]) => {
      expect(nearestTo(one, positionOf(one, start), step)).toBe(start);
    }),
  ));

test('a position within a step is of that step', () =>
  fc.assert(
    fc.property(
      withStep,
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      ([one, { step, start }], share) => {
        const [from, to] = [positionOf(one, start), positionOf(one, start + step)];
        expect(stepUnder(one, from + share * (to - from), step)).toBe(start);
      },
    ),
  ));

test('the end of the axis is of its last step', () =>
  fc.assert(
    fc.property(axis, (one) => {
      expect(stepUnder(one, 1, 1)).toBe(extentOf(one).end - 1);
    }),
  ));

test('the first day of 1970 is 0, and not -0', () => {
  const one = axisOf([{ interval: { start: -17_000, end: 17_000 }, weight: 1 }]);
  expect(nearestTo(one, 0.4999, minutesPerDay)).toBe(0);
  expect(stepUnder(one, 0.5, minutesPerDay)).toBe(0);
});

test('later minutes have larger positions, between 0 and 1', () =>
  fc.assert(
    fc.property(
      axis.chain((one) => fc.tuple(fc.constant(one), minuteOn(one), minuteOn(one))),
      ([one, a, b]) => {
        expect(Math.sign(positionOf(one, a) - positionOf(one, b))).toBe(Math.sign(a - b));
        expect(positionOf(one, a)).toBeGreaterThanOrEqual(0);
        expect(positionOf(one, a)).toBeLessThanOrEqual(1);
      },
    ),
  ));

test('clamps times beyond the axis to its ends', () =>
  fc.assert(
    fc.property(axis, fc.integer({ min: 1, max: 9999 }), (one, more) => {
      const { start, end } = extentOf(one);
      expect([positionOf(one, start), positionOf(one, end)]).toEqual([0, 1]);
      expect([positionOf(one, start - more), positionOf(one, end + more)]).toEqual([0, 1]);
      expect([nearestTo(one, -more, 1), nearestTo(one, 1 + more, 1)]).toEqual([start, end]);
    }),
  ));

test('each segment has its given width', () => {
  const one = axisOf([
    { interval: { start: 0, end: 1000 }, weight: 1 },
    { interval: { start: 1000, end: 1010 }, weight: 3 },
  ]);
  expect([0, 500, 1000, 1005, 1010].map((time) => positionOf(one, time))).toEqual([
    0, 0.125, 0.25, 0.625, 1,
  ]);
});
