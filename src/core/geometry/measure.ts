import {
  area,
  bbox,
  booleanIntersects,
  booleanPointInPolygon,
  coordAll,
  destination,
  distance,
  length,
  nearestPointOnLine,
  polygonToLine,
} from '@turf/turf';
import type { LineString, MultiLineString, Polygon, MultiPolygon, Position } from 'geojson';
import type { BBox, StoryGeometry } from '../story/story.ts';

type Lines = LineString | MultiLineString;

function linesOf(geometry: Lines | Polygon | MultiPolygon): Lines[] {
  if (geometry.type === 'LineString' || geometry.type === 'MultiLineString') return [geometry];
  const outline = polygonToLine(geometry);
  return outline.type === 'FeatureCollection'
    ? outline.features.map((feature) => feature.geometry)
    : [outline.geometry];
}

/** The nearest position of a geometry to a position, and how far it is in kilometres; 0 inside an area. */
export function nearest(
  position: Position,
  geometry: StoryGeometry,
): { position: Position; km: number } {
  if (geometry.type === 'Point')
    return {
      position: geometry.coordinates,
      km: distance(position, geometry.coordinates, { units: 'kilometers' }),
    };
  if (
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    booleanPointInPolygon(position, geometry)
  )
    return { position, km: 0 };
  return linesOf(geometry)
    .map((line) => {
      const point = nearestPointOnLine(line, position, { units: 'kilometers' });
      return { position: point.geometry.coordinates, km: point.properties.pointDistance };
    })
    .reduce((best, one) => (one.km < best.km ? one : best));
}

/**
 * Kilometres between the nearest positions of two geometries; 0 where they have one in common.
 * Where they have none, the nearest is a vertex of one of them: only those are asked.
 */
export function apartKm(a: StoryGeometry, b: StoryGeometry): number {
  if (a.type === 'Point') return nearest(a.coordinates, b).km;
  if (b.type === 'Point') return nearest(b.coordinates, a).km;
  if (booleanIntersects(a, b)) return 0;
  const [small, large] = [a, b].sort(
    (one, other) => coordAll(one).length - coordAll(other).length,
  ) as [StoryGeometry, StoryGeometry];
  const best = Math.min(...coordAll(small).map((position) => nearest(position, large).km));
  // Of the many vertices of the larger, those that could still be nearer.
  const [west, south, east, north] = boundsOf(small);
  const around = boundsHull(boundsAround([west, south], best), boundsAround([east, north], best));
  return coordAll(large)
    .filter((position) => isWithin(around, position))
    .reduce((km, position) => Math.min(km, nearest(position, small).km), best);
}

/** Kilometres along a line, or undefined where the geometry is none. */
export function lengthKm(geometry: StoryGeometry): number | undefined {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString'
    ? length({ type: 'Feature', properties: {}, geometry }, { units: 'kilometers' })
    : undefined;
}

/** Square kilometres of an area, or undefined where the geometry is none. */
export function areaKm2(geometry: StoryGeometry): number | undefined {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
    ? area(geometry) / 1e6
    : undefined;
}

export function boundsOf(geometry: StoryGeometry): BBox {
  const [west, south, east, north] = bbox(geometry) as [number, number, number, number];
  return [west, south, east, north];
}

/** The bounds that hold both. Neither may cross the antimeridian. */
export function boundsHull(a: BBox, b: BBox): BBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** The bounds of a circle. @param km its radius in kilometres */
export function boundsAround(position: Position, km: number): BBox {
  const [north, east, south, west] = [0, 90, 180, -90].map(
    (bearing) => destination(position, km, bearing, { units: 'kilometers' }).geometry.coordinates,
  ) as [Position, Position, Position, Position];
  return [west[0] ?? 0, south[1] ?? 0, east[0] ?? 0, north[1] ?? 0];
}

export function isWithin([west, south, east, north]: BBox, [lon = 0, lat = 0]: Position): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}
