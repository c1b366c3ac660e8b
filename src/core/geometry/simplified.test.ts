import fc from 'fast-check';
import { expect, test } from 'vitest';
import { simplified } from './simplified.ts';

type XY = readonly [x: number, y: number];

function distance([px, py]: XY, [[x, y], [x2, y2]]: readonly [XY, XY]): number {
  const [dx, dy] = [x2 - x, y2 - y];
  const size = dx ** 2 + dy ** 2;
  const along = size === 0 ? 0 : ((px - x) * dx + (py - y) * dy) / size;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(px - x - at * dx, py - y - at * dy);
}

test('no vertex is farther from the simplified line than the tolerance, and its ends stay', () => {
  const coordinate = fc.double({ min: 0, max: 100, noNaN: true });
  fc.assert(
    fc.property(
      fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 }),
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (line, tolerance) => {
        const drawn = simplified(line, tolerance);
        expect([drawn[0], drawn.at(-1)]).toEqual([line[0], line.at(-1)]);
        for (const vertex of line) {
          const sides = drawn.slice(1).map((to, at) => [drawn[at] ?? to, to] as const);
          const least = Math.min(...sides.map((side) => distance(vertex, side)));
          expect(least).toBeLessThanOrEqual(tolerance + 1e-6);
        }
      },
    ),
  );
});

test('bends smaller than the tolerance are left out', () => {
  const wavy = Array.from({ length: 50 }, (_, n): XY => [n, (n % 2) * 0.8]);
  expect(simplified(wavy, 1)).toHaveLength(2);
  expect(simplified(wavy, 0.1).length).toBeGreaterThan(40);
});
