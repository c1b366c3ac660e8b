import { booleanPointInPolygon, destination, distance } from '@turf/turf';
import type { LineString, MultiLineString, Polygon, MultiPolygon, Position } from 'geojson';
import type { BBox, StoryGeometry } from '../story/story.ts';
import { nearestOnSide } from './nearest-on-side.ts';
import { doBoundsMeet, doSidesMeet, listsOf, pairsOf, sidesOf } from './sides.ts';

type Lines = LineString | MultiLineString;

const linesOf = (geometry: Lines | Polygon | MultiPolygon): LineString[] =>
  listsOf(geometry).map((coordinates) => ({
    type: 'LineString',
    coordinates: [...coordinates],
  }));

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
  return sidesOf(geometry)
    .map(({ from, to }) => nearestOnSide(position, from, to))
    .reduce((best, one) => (one.km < best.km ? one : best));
}

const kilometres = { units: 'kilometers' } as const;

/** Each line or ring of a geometry, with the length of each of its sides in kilometres. */
function measuredSides(geometry: Lines | Polygon | MultiPolygon) {
  return linesOf(geometry).map(({ coordinates: positions }) => ({
    positions,
    lengths: positions.slice(1).map((to, at) => distance(positions[at] ?? to, to, kilometres)),
  }));
}

type Sides = ReturnType<typeof measuredSides>;

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
          best = Math.min(best, nearestOnSide(position, from, to).km);
        before = here;
      });
    }
  return best;
}

export const isArea = (geometry: StoryGeometry): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** Whether two lines or areas share a position: their lines cross, or one lies inside the other. */
export function intersects(
  a: Lines | Polygon | MultiPolygon,
  b: Lines | Polygon | MultiPolygon,
): boolean {
  const [linesOfA, linesOfB] = [linesOf(a), linesOf(b)];
  // If a line doesn't cross the outline, it is entirely inside or outside, so its first position decides.
  const holds = (area: StoryGeometry, lines: LineString[]) =>
    isArea(area) &&
    lines.some(
      ({ coordinates: [position] }) =>
        position !== undefined && booleanPointInPolygon(position, area),
    );
  if (holds(a, linesOfB) || holds(b, linesOfA)) return true;
  const [boundsOfA, boundsOfB] = [boundsOf(a), boundsOf(b)];
  const near = (geometry: StoryGeometry, bounds: BBox) =>
    sidesOf(geometry).filter((side) => doBoundsMeet(side.bounds, bounds));
  for (const [side, other] of pairsOf(near(a, boundsOfB), near(b, boundsOfA), 0, doBoundsMeet))
    if (doSidesMeet(side, other)) return true;
  return false;
}

/**
 * Kilometres between the nearest positions of two geometries; 0 if they intersect. If they don't, the nearest
 * position is a vertex of one of them, so only vertices are measured.
 */
export function distanceKm(a: StoryGeometry, b: StoryGeometry): number {
  if (a.type === 'Point') return nearest(a.coordinates, b).km;
  if (b.type === 'Point') return nearest(b.coordinates, a).km;
  if (intersects(a, b)) return 0;
  const [sidesOfA, sidesOfB] = [measuredSides(a), measuredSides(b)];
  return nearestSideKm(sidesOfB, sidesOfA, nearestSideKm(sidesOfA, sidesOfB, Infinity));
}

const rangeOf = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Infinity, -Infinity],
  );

const knownBounds = new WeakMap<StoryGeometry, BBox>();

/** Bounds of a geometry. If it crosses the antimeridian, the east is above 180°. */
export function boundsOf(geometry: StoryGeometry): BBox {
  const bounds = knownBounds.get(geometry) ?? findBounds(geometry);
  knownBounds.set(geometry, bounds);
  return bounds;
}

function findBounds(geometry: StoryGeometry): BBox {
  const positions = listsOf(geometry).flat();
  const [[west, east], [south, north]] = [
    rangeOf(positions.map(([lon = 0]) => lon)),
    rangeOf(positions.map(([, lat = 0]) => lat)),
  ];
  if (east - west <= 180) return [west, south, east, north];
  const [from, to] = rangeOf(positions.map(([lon = 0]) => (lon < 0 ? lon + 360 : lon)));
  return to - from < east - west ? [from, south, to, north] : [west, south, east, north];
}

/** Smallest bounds that contain both. If they cross the antimeridian, the east is above 180°. */
export function boundsUnion(a: BBox, b: BBox): BBox {
  const [west, east] = [0, 360, -360]
    .map((turn) => [Math.min(a[0], b[0] + turn), Math.max(a[2], b[2] + turn)] as const)
    .reduce((best, one) => (one[1] - one[0] < best[1] - best[0] ? one : best));
  const turn = west < -180 ? 360 : west > 180 ? -360 : 0;
  return [west + turn, Math.min(a[1], b[1]), east + turn, Math.max(a[3], b[3])];
}

/** Bounds of a circle. If it crosses the antimeridian, the east is above 180°. @param km radius in kilometres */
export function boundsAround(position: Position, km: number): BBox {
  const [north, east, south, west] = [0, 90, 180, -90].map(
    (bearing) => destination(position, km, bearing, kilometres).geometry.coordinates,
  ) as [Position, Position, Position, Position];
  const [from = 0, to = 0] = [west[0], east[0]];
  return [from, south[1] ?? 0, to < from ? to + 360 : to, north[1] ?? 0];
}

export function isWithin([west, south, east, north]: BBox, [lon = 0, lat = 0]: Position): boolean {
  const isBetween = (one: number) => west <= one && one <= east;
  return (isBetween(lon) || isBetween(lon + 360)) && south <= lat && lat <= north;
}
