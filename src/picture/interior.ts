import type { XY } from '#core/scene/mercator.ts';

/** Rows and columns of candidate positions. */
const gridSize = 12;

function isInside([x, y]: XY, ring: readonly XY[]): boolean {
  let inside = false;
  ring.forEach(([ax, ay], at) => {
    const [bx, by] = ring[at - 1] ?? ring.at(-1) ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  });
  return inside;
}

function area(ring: readonly XY[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], at) => {
      const [u, v] = ring[(at + 1) % ring.length] ?? [0, 0];
      return sum + x * v - u * y;
    }, 0) / 2,
  );
}

/** Pixels from a position to the nearest point of a ring. */
function clearance([x, y]: XY, ring: readonly XY[]): number {
  return Math.min(
    ...ring.map(([ax, ay], at) => {
      const [bx, by] = ring[at - 1] ?? ring.at(-1) ?? [ax, ay];
      const [dx, dy] = [bx - ax, by - ay];
      const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
      const part = Math.max(0, Math.min(1, along));
      return Math.hypot(x - ax - part * dx, y - ay - part * dy);
    }),
  );
}

/**
 * The position inside the largest ring that is farthest from its edge, for a label; undefined if there are no rings.
 */
export function interiorOf(rings: readonly (readonly XY[])[]): XY | undefined {
  const largest = rings.reduce<readonly XY[] | undefined>(
    (best, ring) => (best && area(best) >= area(ring) ? best : ring),
    undefined,
  );
  if (!largest) return undefined;
  const xs = largest.map(([x]) => x);
  const ys = largest.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const steps = Array.from({ length: gridSize }, (_, at) => (at + 0.5) / gridSize);
  return steps
    .flatMap((h) => steps.map((v): XY => [left + (right - left) * h, top + (bottom - top) * v]))
    .filter((at) => isInside(at, largest))
    .map((at) => ({ at, clearance: clearance(at, largest) }))
    .reduce<{ at: XY; clearance: number } | undefined>(
      (best, one) => (best && best.clearance >= one.clearance ? best : one),
      undefined,
    )?.at;
}
