import { distance, greatCircle } from '@turf/turf';
import type { LineString, MultiLineString, Position } from 'geojson';

/** A leg longer than this is bent on a flat map. */
const straightKm = 60;
const stepKm = 40;

/** The shortest way over the earth from each position to the next, as lines for a flat map. */
export function greatCirclePath(
  positions: readonly Position[],
): readonly (LineString | MultiLineString)[] {
  return positions.slice(1).map((to, at): LineString | MultiLineString => {
    const from = positions[at] ?? to;
    const km = distance(from, to, { units: 'kilometers' });
    if (km < straightKm) return { type: 'LineString', coordinates: [from, to] };
    // Where it crosses the antimeridian it is in two parts.
    return greatCircle(from, to, { npoints: Math.ceil(km / stepKm) + 1 }).geometry;
  });
}
