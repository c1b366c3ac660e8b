// The corridor's zone along a road, and the part of the road that was blocked.
import {
  buffer,
  difference,
  featureCollection,
  intersect,
  lineIntersect,
  lineSlice,
  nearestPointOnLine,
} from '@turf/turf';

/** Kilometres on either side of the road: the statement of November 2020 says 5 km in total. */
const halfKm = 2.5;

const firstAlong = (road) => {
  const along = (where) => nearestPointOnLine(road, where).properties.totalDistance;
  return (positions) => positions.features.sort((a, b) => along(a) - along(b))[0];
};

/** An area without slivers at its edge. */
export function largest({ geometry }) {
  if (geometry.type === 'Polygon') return geometry.coordinates;
  return geometry.coordinates.sort((a, b) => b[0].length - a[0].length)[0];
}

/** The zone along a road on Azerbaijan's side, from the border to the peacekeepers' area. */
export function corridorAlong(road, border, azerbaijan, peacekeepers) {
  const first = firstAlong(road);
  const from = first(lineIntersect(road, border));
  const to = first(lineIntersect(road, peacekeepers));
  if (!from || !to)
    throw new Error('the road does not run from the border to the peacekeepers’ area');
  const zone = buffer(lineSlice(from, to, road), halfKm, { units: 'kilometers', steps: 12 });
  const here = intersect(featureCollection([zone, azerbaijan]));
  return {
    type: 'Polygon',
    coordinates: largest(difference(featureCollection([here, peacekeepers]))),
  };
}

/** The road from the border to the place before another. */
export function roadFromBorder(road, border, place) {
  const from = firstAlong(road)(lineIntersect(road, border));
  return lineSlice(from, nearestPointOnLine(road, place), road).geometry;
}
