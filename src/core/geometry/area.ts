import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { StoryGeometry } from '../story/story.ts';
import { isArea } from './measure.ts';

/** Mean radius of the earth, in kilometres. */
const radius = 6371.0088;
const radians = Math.PI / 180;

/** Area enclosed by a ring, in square kilometres: each side counts with the mean of the sines of its latitudes. */
function ringKm2(ring: readonly Position[]): number {
  let sum = 0;
  ring.forEach(([lon = 0, lat = 0], at) => {
    const [before = lon, latBefore = lat] = ring[at - 1] ?? [];
    const turn = ((((lon - before + 180) % 360) + 360) % 360) - 180;
    sum += turn * radians * (Math.sin(lat * radians) + Math.sin(latBefore * radians));
  });
  return Math.abs((sum * radius ** 2) / 2);
}

/**
 * Area on a sphere, in square kilometres; holes don't count. Our own, because Turf's would load its functions for all
 * kinds of GeoJSON before the article.
 */
export function polygonKm2({ type, coordinates }: Polygon | MultiPolygon): number {
  const parts = type === 'Polygon' ? [coordinates] : coordinates;
  return parts.reduce(
    (all, [outer = [], ...holes]) =>
      all + ringKm2(outer) - holes.reduce((sum, hole) => sum + ringKm2(hole), 0),
    0,
  );
}

/** Area in square kilometres; undefined for other geometries. */
export function areaKm2(geometry: StoryGeometry): number | undefined {
  return isArea(geometry) ? polygonKm2(geometry) : undefined;
}
