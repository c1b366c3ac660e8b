/** Whether a position is inside an odd number of rings of [x, y]: inside an area, and not in a hole of it. */
export function isInRings(rings, [x, y]) {
  let inside = false;
  for (const ring of rings)
    for (let n = 0, before = ring.length - 1; n < ring.length; before = n, n += 1) {
      const [[ax, ay], [bx, by]] = [ring[n], ring[before]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
