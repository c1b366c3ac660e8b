// Douglas-Peucker on the plane of the map (Mercator): in degrees, a line near a pole would be torn apart.

const rad = Math.PI / 180;
/** Where the map ends. */
const limit = 85.0511;

/** Mercator's y in degrees, so that x and y have the same unit. */
const mercatorY = (lat) =>
  Math.log(Math.tan(Math.PI / 4 + (Math.max(-limit, Math.min(limit, lat)) * rad) / 2)) / rad;

/** The farthest of the points between two from their segment, and the square of its distance. */
function farthestOf(points, from, to) {
  const [ax, ay] = points[from];
  const [dx, dy] = [points[to][0] - ax, points[to][1] - ay];
  const length = dx * dx + dy * dy;
  let farthest = { at: -1, square: -1 };
  for (let n = from + 1; n < to; n += 1) {
    const [px, py] = [points[n][0] - ax, points[n][1] - ay];
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    const square = (px - t * dx) ** 2 + (py - t * dy) ** 2;
    if (square > farthest.square) farthest = { at: n, square };
  }
  return farthest;
}

/**
 * A line of [lon, lat] without points that are closer to it than the tolerance. Both ends stay; of a ring also the
 * point farthest from its start.
 * @param {number} tolerance in degrees of longitude
 */
export function thinned(line, tolerance) {
  const last = line.length - 1;
  if (last < 2) return line;
  const points = line.map(([lon, lat]) => [lon, mercatorY(lat)]);
  const kept = new Set([0, last]);
  const isRing = line[0][0] === line[last][0] && line[0][1] === line[last][1];
  const todo = [[0, last]];
  if (isRing && last > 2) {
    const { at } = farthestOf(points, 0, last);
    kept.add(at);
    todo.splice(0, 1, [0, at], [at, last]);
  }
  while (todo.length > 0) {
    const [from, to] = todo.pop();
    const { at, square } = farthestOf(points, from, to);
    if (square <= tolerance * tolerance) continue;
    kept.add(at);
    todo.push([from, at], [at, to]);
  }
  return line.filter((_, n) => kept.has(n));
}
