import {
  along,
  area,
  bbox,
  booleanPointInPolygon,
  centerOfMass,
  coordAll,
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

/** Rows and columns of candidate positions. */
const gridSize = 14;
/** Labels are wider than high, so horizontal distance counts less than vertical distance by this factor. */
const horizontalWeight = 0.45;

/** Distance between two positions weighted for a label between them, in degrees of latitude. */
function clearanceBetween([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position): number {
  return Math.hypot(
    (lonA - lonB) * Math.cos((latA * Math.PI) / 180) * horizontalWeight,
    latA - latB,
  );
}

/**
 * The position inside an area with the most clearance from its outline and from the given places, so that the label
 * covers none of them.
 */
export function interiorPoint(
  outer: Polygon | MultiPolygon,
  places: readonly Position[],
): Position {
  const [west, south, east, north] = bbox(outer);
  const outline = coordAll(outer);
  const steps = Array.from({ length: gridSize }, (_, n) => (n + 0.5) / gridSize);
  const candidates = steps.flatMap((x) =>
    steps.map((y): Position => [west + (east - west) * x, south + (north - south) * y]),
  );
  const clearanceAt = (at: Position) =>
    Math.min(...[...places, ...outline].map((other) => clearanceBetween(at, other)));
  return candidates
    .filter((at) => booleanPointInPolygon(at, outer))
    .map((at) => ({ at, clearance: clearanceAt(at) }))
    .reduce((best, one) => (one.clearance > best.clearance ? one : best), {
      at: labelPoint(outer),
      clearance: 0,
    }).at;
}
