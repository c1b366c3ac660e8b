import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNear, nearAny } from './near-points.ts';

const coordinate = fc.integer({ min: -400, max: 400 });
const point = fc.tuple(coordinate, coordinate);

test('says the same as a look at each point', () => {
  fc.assert(
    fc.property(fc.array(point), point, (points, [x, y]) => {
      const room = { left: 25, right: 70, height: 16 };
      expect(nearAny(points, room)([x, y])).toBe(
        points.some(([px, py]) => isNear(room, x - px, y - py)),
      );
    }),
  );
});
