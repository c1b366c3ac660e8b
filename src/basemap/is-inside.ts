interface XY {
  readonly x: number;
  readonly y: number;
}

/** A ring of an area. */
type Ring = readonly XY[];

/** Horizontal strips that a ring's sides are sorted into. */
const strips = 64;

/**
 * Makes a test of whether a point is inside an odd number of rings: inside an area, and not in a hole of it. Only the
 * sides at the point's height are looked at, because an area has thousands and a frame is probed at as many points.
 */
export function insideOf(rings: readonly Ring[]): (x: number, y: number) => boolean {
  let [top, bottom] = [Infinity, -Infinity];
  for (const ring of rings)
    for (const { y } of ring) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  const stripOf = (y: number) =>
    Math.min(strips - 1, Math.floor(((y - top) / (bottom - top)) * strips));
  const sides: (readonly [XY, XY])[][] = Array.from({ length: strips }, () => []);
  for (const ring of rings)
    ring.forEach((a, n) => {
      const b = ring[n === 0 ? ring.length - 1 : n - 1] ?? a;
      if (a.y === b.y) return;
      const last = stripOf(Math.max(a.y, b.y));
      for (let strip = stripOf(Math.min(a.y, b.y)); strip <= last; strip += 1)
        sides[strip]?.push([a, b]);
    });
  return (x, y) => {
    if (!(top <= y && y <= bottom)) return false;
    let inside = false;
    for (const [a, b] of sides[stripOf(y)] ?? [])
      if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x)
        inside = !inside;
    return inside;
  };
}
