import {
  along,
  area,
  booleanPointInPolygon,
  centerOfMass,
  length,
  pointOnFeature,
} from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { StoryGeometry } from '../story/story.ts';

/**
 * Where to put a geometry's label: the point itself, the middle of a line, or the centroid of an area. If the
 * centroid is outside the area, some position inside it. Of an area in several parts, which may be on either side of
 * the 180th meridian, the largest is labelled.
 */
export function labelPoint(geometry: StoryGeometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') {
    const half = length({ type: 'Feature', properties: {}, geometry }) / 2;
    return along(geometry, half).geometry.coordinates;
  }
  if (geometry.type === 'MultiPolygon') return labelPoint(largest(geometry));
  if (geometry.type === 'Polygon') {
    const centre = centerOfMass(geometry).geometry.coordinates;
    if (booleanPointInPolygon(centre, geometry)) return centre;
  }
  return pointOnFeature(geometry).geometry.coordinates;
}

/** The largest part of an area. */
const largest = ({ coordinates }: MultiPolygon): Polygon =>
  coordinates
    .map((rings): Polygon => ({ type: 'Polygon', coordinates: rings }))
    .reduce((most, one) => (area(one) > area(most) ? one : most));
