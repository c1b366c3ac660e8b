// Areas and distances on a sphere with the Earth's mean radius.

const radiusKm = 6371.0088;
const rad = Math.PI / 180;

/** Area inside a closed ring of [lon, lat], in square kilometres. */
export function ringKm2(ring) {
  let sum = 0;
  for (let n = 1; n < ring.length; n += 1) {
    const [[lon, lat], [nextLon, nextLat]] = [ring[n - 1], ring[n]];
    sum += (nextLon - lon) * rad * (2 + Math.sin(lat * rad) + Math.sin(nextLat * rad));
  }
  return Math.abs((sum * radiusKm * radiusKm) / 2);
}

/** Lists of rings of a polygon, multipolygon or collection of these. */
export function polygonsOf({ type, coordinates, geometries }) {
  if (type === 'GeometryCollection') return geometries.flatMap(polygonsOf);
  return type === 'Polygon' ? [coordinates] : coordinates;
}

/** Bounding box of positions: west, south, east, north. */
export function boxOf(positions) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of positions) {
    box[0] = Math.min(box[0], lon);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lon);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}
