import { distance, greatCircle } from '@turf/turf';
import type { LineString, MultiLineString, Position } from 'geojson';

/** Segments longer than this look curved on a flat map. */
const straightKm = 60;
const stepKm = 40;

/**
 * The shortest path over the earth between positions, as lines for a flat map.
 * @param positions longitude and latitude in degrees
 */
export function greatCirclePath(
  positions: readonly Position[],
): readonly (LineString | MultiLineString)[] {
  return positions.slice(1).map((to, at): LineString | MultiLineString => {
    const from = positions[at] ?? to;
    const km = distance(from, to, { units: 'kilometers' });
    if (km < straightKm) return { type: 'LineString', coordinates: [from, to] };
    // Two lines if it crosses the antimeridian.
    return greatCircle(from, to, { npoints: Math.ceil(km / stepKm) + 1 }).geometry;
  });
}
