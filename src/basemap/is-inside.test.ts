import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insideOf } from './is-inside.ts';

const value = fc.integer({ min: 0, max: 40 });
const point = fc.record({ x: value, y: value });
const ring = fc.array(point, { minLength: 3, maxLength: 12 });

/** The same by looking at every side. */
function isInsideAny(
  rings: readonly (readonly { x: number; y: number }[])[],
  x: number,
  y: number,
) {
  const crossed = rings.flatMap((one) =>
    one.filter((a, n) => {
      const b = one.at(n - 1) ?? a;
      return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    }),
  );
  return crossed.length % 2 === 1;
}

test('a point is inside an odd number of rings, whichever sides are looked at', () =>
  fc.assert(
    fc.property(fc.array(ring, { maxLength: 3 }), fc.array(point), (rings, points) => {
      const isInside = insideOf(rings);
      for (const { x, y } of points)
        expect(isInside(x + 0.5, y)).toBe(isInsideAny(rings, x + 0.5, y));
    }),
  ));

test('a hole is outside', () => {
  const square = (from: number, to: number) => [
    { x: from, y: from },
    { x: to, y: from },
    { x: to, y: to },
    { x: from, y: to },
  ];
  const isInside = insideOf([square(0, 10), square(4, 6)]);
  expect([isInside(2, 2), isInside(5, 5), isInside(11, 5), isInside(5, -1)]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
