/** A ring of an area. */
type Ring = readonly { readonly x: number; readonly y: number }[];

/** Whether a point is inside an odd number of rings: inside an area, and not in a hole of it. */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings)
    ring.forEach((a, n) => {
      const b = ring[n === 0 ? ring.length - 1 : n - 1] ?? a;
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x)
        inside = !inside;
    });
  return inside;
}
