import { along, booleanPointInPolygon, centerOfMass, length, pointOnFeature } from '@turf/turf';
import type { Position } from 'geojson';
import type { StoryGeometry } from '../story/story.ts';

/**
 * Where a geometry's name stands: a point itself, the middle of a line, the centre of an area
 * or, where that lies outside of it, some position within.
 */
export function labelPoint(geometry: StoryGeometry): Position {
  if (geometry.type === 'Point') return geometry.coordinates;
  if (geometry.type === 'LineString') {
    const half = length({ type: 'Feature', properties: {}, geometry }) / 2;
    return along(geometry, half).geometry.coordinates;
  }
  if (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') {
    const centre = centerOfMass(geometry).geometry.coordinates;
    if (booleanPointInPolygon(centre, geometry)) return centre;
  }
  return pointOnFeature(geometry).geometry.coordinates;
}
