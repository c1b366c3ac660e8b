import { expect, test } from 'vitest';
import { hatchColour, hatchOf, hatchSpacing, type Hatch } from './hatches.ts';

/** Straight strokes of a path that uses the commands M, L, H and v. */
function strokesOf(
  path: string,
): readonly (readonly [x: number, y: number, x2: number, y2: number])[] {
  return [...path.matchAll(/M(-?[\d.]+) (-?[\d.]+)([LHv])(-?[\d.]+)(?: (-?[\d.]+))?/g)].map(
    ([, fromX, fromY, command, a, b]) => {
      const [x, y] = [Number(fromX), Number(fromY)];
      if (command === 'H') return [x, y, Number(a), y];
      if (command === 'v') return [x, y, x, y + Number(a)];
      return [x, y, Number(a), Number(b)];
    },
  );
}

/** Distance from a point to a stroke. */
function distance(px: number, py: number, [x, y, x2, y2]: ReturnType<typeof strokesOf>[number]) {
  const [dx, dy] = [x2 - x, y2 - y];
  const along = ((px - x) * dx + (py - y) * dy) / (dx * dx + dy * dy);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(px - x - at * dx, py - y - at * dy);
}

/** Share of a tile that its strokes, with round ends, cover. */
function inkOf({ path, size, strokeWidth }: Hatch): number {
  const strokes = strokesOf(path);
  const steps = 200;
  let covered = 0;
  for (let n = 0; n < steps ** 2; n += 1) {
    const [px, py] = [((n % steps) + 0.5) / steps, (Math.floor(n / steps) + 0.5) / steps];
    if (strokes.some((one) => distance(px * size, py * size, one) <= strokeWidth / 2)) covered += 1;
  }
  return covered / steps ** 2;
}

test('all hatchings are of one weight: no holder looks as if it held more', () => {
  const inks = [0, 1, 2, 3].map((holder) => inkOf(hatchOf(holder)));
  expect(Math.min(...inks)).toBeGreaterThan(0.11);
  expect(Math.max(...inks) / Math.min(...inks)).toBeLessThan(1.1);
});

test('what nobody is known to hold has crosses in grey, lighter than any hatching', () => {
  expect(hatchColour('unknown')).not.toBe(hatchColour(0));
  const { path, size } = hatchOf('unknown');
  // Each 4 px wide, in two rows of two, one of which is half on the tile's edge.
  expect(path.match(/M-?[\d.]+ [\d.]+l4 4m0 -4l-4 4/g)).toHaveLength(5);
  expect(size).toBe(24);
});

test('lines are as far apart in all of them', () => {
  // The tiles of diagonal lines have one line across, those of dots two dots each.
  expect([0, 1, 2].map((holder) => hatchOf(holder).size / Math.SQRT2)).toEqual(
    [1, 1, 1].map((times) => expect.closeTo(times * hatchSpacing, 2) as number),
  );
  expect(hatchOf(3).size).toBe(hatchSpacing);
});
