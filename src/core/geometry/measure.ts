import {
  area,
  bbox,
  booleanPointInPolygon,
  destination,
  distance,
  length,
  lineIntersect,
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

/** The position of a geometry nearest to a given position, and its distance in kilometres; 0 inside an area. */
export function nearest(
  position: Position,
  geometry: StoryGeometry,
): { position: Position; km: number } {
  if (geometry.type === 'Point')
    return {
      position: geometry.coordinates,
      km: distance(position, geometry.coordinates, kilometres),
    };
  if (isArea(geometry) && booleanPointInPolygon(position, geometry)) return { position, km: 0 };
  return linesOf(geometry)
    .map((line) => {
      const point = nearestPointOnLine(line, position, kilometres);
      return { position: point.geometry.coordinates, km: point.properties.pointDistance };
    })
    .reduce((best, one) => (one.km < best.km ? one : best));
}

const kilometres = { units: 'kilometers' } as const;

/** Each line or ring of a geometry, with the length of each of its sides in kilometres. */
function sidesOf(geometry: Lines | Polygon | MultiPolygon) {
  return linesOf(geometry)
    .flatMap((line) => (line.type === 'LineString' ? [line.coordinates] : line.coordinates))
    .map((positions) => ({
      positions,
      lengths: positions.slice(1).map((to, at) => distance(positions[at] ?? to, to, kilometres)),
    }));
}

type Sides = ReturnType<typeof sidesOf>;

/**
 * Kilometres from the nearest of one geometry's vertices to another's sides, or `best` if none is nearer. A side is
 * measured only if it could be nearer: its distance is at least that of its nearer end minus half its length.
 */
function nearestSideKm(vertices: Sides, sides: Sides, best: number): number {
  for (const position of vertices.flatMap(({ positions }) => positions))
    for (const { positions, lengths } of sides) {
      let before = Infinity;
      positions.forEach((to, at) => {
        const here = distance(position, to, kilometres);
        const from = positions[at - 1];
        if (from && Math.min(before, here) - (lengths[at - 1] ?? 0) / 2 < best)
          best = Math.min(
            best,
            nearest(position, { type: 'LineString', coordinates: [from, to] }).km,
          );
        before = here;
      });
    }
  return best;
}

const isArea = (geometry: StoryGeometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Whether two lines or areas share a position: their lines cross, or one lies inside the other. */
export function intersects(
  a: Lines | Polygon | MultiPolygon,
  b: Lines | Polygon | MultiPolygon,
): boolean {
  const [linesOfA, linesOfB] = [linesOf(a), linesOf(b)];
  // If a line doesn't cross the outline, it is entirely inside or outside, so its first position decides.
  const holds = (area: StoryGeometry, lines: Lines[]) =>
    isArea(area) &&
    lines
      .flatMap((line) => (line.type === 'LineString' ? [line.coordinates] : line.coordinates))
      .some(([position]) => position !== undefined && booleanPointInPolygon(position, area));
  return (
    holds(a, linesOfB) ||
    holds(b, linesOfA) ||
    linesOfA.some((one) => linesOfB.some((other) => lineIntersect(one, other).features.length > 0))
  );
}

/**
 * Kilometres between the nearest positions of two geometries; 0 if they intersect. If they don't, the nearest
 * position is a vertex of one of them, so only vertices are measured.
 */
export function distanceKm(a: StoryGeometry, b: StoryGeometry): number {
  if (a.type === 'Point') return nearest(a.coordinates, b).km;
  if (b.type === 'Point') return nearest(b.coordinates, a).km;
  if (intersects(a, b)) return 0;
  const [sidesOfA, sidesOfB] = [sidesOf(a), sidesOf(b)];
  return nearestSideKm(sidesOfB, sidesOfA, nearestSideKm(sidesOfA, sidesOfB, Infinity));
}

/** Length of a line in kilometres; undefined for other geometries. */
export function lengthKm(geometry: StoryGeometry): number | undefined {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString'
    ? length({ type: 'Feature', properties: {}, geometry }, kilometres)
    : undefined;
}

/** Area in square kilometres; undefined for other geometries. */
export function areaKm2(geometry: StoryGeometry): number | undefined {
  return isArea(geometry) ? area(geometry) / 1e6 : undefined;
}

export function boundsOf(geometry: StoryGeometry): BBox {
  const [west, south, east, north] = bbox(geometry) as [number, number, number, number];
  return [west, south, east, north];
}

/** Smallest bounds that contain both. Neither may cross the antimeridian. */
export function boundsUnion(a: BBox, b: BBox): BBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

/** Bounds of a circle. @param km radius in kilometres */
export function boundsAround(position: Position, km: number): BBox {
  const [north, east, south, west] = [0, 90, 180, -90].map(
    (bearing) => destination(position, km, bearing, kilometres).geometry.coordinates,
  ) as [Position, Position, Position, Position];
  return [west[0] ?? 0, south[1] ?? 0, east[0] ?? 0, north[1] ?? 0];
}

export function isWithin([west, south, east, north]: BBox, [lon = 0, lat = 0]: Position): boolean {
  return west <= lon && lon <= east && south <= lat && lat <= north;
}
