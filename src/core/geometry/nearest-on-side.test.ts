import { distance, lineString, nearestPointOnLine } from '@turf/turf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestOnSide } from './nearest-on-side.ts';

const position = fc.tuple(
  fc.double({ min: -170, max: 170, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
);
const near = fc.tuple(
  fc.double({ min: 44, max: 47, noNaN: true }),
  fc.double({ min: 38, max: 42, noNaN: true }),
);

test.each([
  ['anywhere', position],
  ['near each other', near],
])('is as near as the library’s, %s', (_where, positions) =>
  fc.assert(
    fc.property(positions, positions, positions, (at, from, to) => {
      fc.pre(distance(from, to) > 0.001);
      const found = nearestOnSide(at, from, to);
      const expected = nearestPointOnLine(lineString([from, to]), at).properties.pointDistance;
      expect(found.km).toBeCloseTo(expected, 4);
      expect(distance(at, found.position)).toBeCloseTo(found.km, 4);
    }),
    { numRuns: 1000 },
  ),
);

test('a side without length is a point', () => {
  const { position, km } = nearestOnSide([45, 40], [45, 41], [45, 41]);
  expect(position).toEqual([45, 41]);
  expect(km).toBeCloseTo(distance([45, 40], [45, 41]), 6);
});
