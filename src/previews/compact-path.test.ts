import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathOf } from '#picture/svg.ts';
import type { XY } from '#core/scene/mercator.ts';
import { compactPath } from './compact-path.ts';

/** The points of a compact path, in pixels. */
function pointsOf(d: string, unit: number): XY[] {
  let at: [number, number] = [0, 0];
  const numbers = (d.match(/-?\d+/g) ?? []).map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, n): XY => {
    at = [at[0] + (numbers[2 * n] ?? 0), at[1] + (numbers[2 * n + 1] ?? 0)];
    return [at[0] * unit, at[1] * unit];
  });
}

test('steps are whole units, with as few characters as can be read', () => {
  expect(compactPath('M1 2l0.4 -0.6 0.1 0.1 10 0', { tolerance: 0, unit: 0.5 })).toBe(
    'M2 4l1-1 20 0',
  );
});

test('lines stay closed, and what shrinks to a point is left out', () => {
  const coarseness = { tolerance: 0.5, unit: 0.2 };
  expect(compactPath('M0 0l10 0 0 10ZM50 50l0.1 0 0 0.1Z', coarseness)).toBe('M0 0l50 0 0 50z');
});

test('errors of rounding do not add up: every point is within one unit of its place', () => {
  const coordinate = fc.integer({ min: -3000, max: 12_000 }).map((value) => value / 10);
  const line = fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 60 });
  fc.assert(
    fc.property(line, fc.constantFrom(0.1, 0.2, 0.25, 0.5), (points, unit) => {
      const drawn = pointsOf(compactPath(pathOf([points]), { tolerance: 0, unit }), unit);
      for (const [x, y] of drawn)
        expect(points.some(([px, py]) => Math.hypot(px - x, py - y) < unit + 0.2)).toBe(true);
    }),
  );
});
