/** Whether a line from a position to the east crosses a side. */
const crosses = ([x, y], [ax, ay], [bx, by]) =>
  ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;

/** Whether a position is inside an odd number of rings of [x, y]: inside an area, and not in a hole of it. */
export function isInRings(rings, position) {
  let inside = false;
  for (const ring of rings)
    for (let n = 0, before = ring.length - 1; n < ring.length; before = n, n += 1)
      if (crosses(position, ring[n], ring[before])) inside = !inside;
  return inside;
}

/** Strips of latitude that the sides of many rings are sorted into. */
const strips = 4096;

/** The same for many positions [lon, lat] in large rings: only the sides at a position's latitude are looked at. */
export function inRingsFinder(rings) {
  const stripOf = (lat) => Math.min(strips - 1, Math.floor(((lat + 90) / 180) * strips));
  const sides = Array.from({ length: strips }, () => []);
  for (const ring of rings)
    for (let n = 1; n < ring.length; n += 1) {
      const side = [ring[n - 1], ring[n]];
      const [a, b] = side.map(([, lat]) => stripOf(lat));
      for (let strip = Math.min(a, b); strip <= Math.max(a, b); strip += 1) sides[strip].push(side);
    }
  return (position) =>
    sides[stripOf(position[1])].filter(([a, b]) => crosses(position, a, b)).length % 2 === 1;
}
