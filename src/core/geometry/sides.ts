import type { Position } from 'geojson';
import type { BBox, StoryGeometry } from '../story/story.ts';

/** A straight part of a geometry; for a point, both ends are the same. */
export interface Side {
  readonly from: Position;
  readonly to: Position;
  readonly bounds: BBox;
}

type Nested = Position | readonly Nested[];

function unnested(coordinates: Nested): readonly (readonly Position[])[] {
  const [first] = coordinates;
  if (typeof first === 'number') return [[coordinates as Position]];
  const inner = coordinates as readonly Nested[];
  return typeof (first as Nested | undefined)?.[0] === 'number'
    ? [inner as readonly Position[]]
    : inner.flatMap(unnested);
}

/** The lists of positions of a geometry: its lines and rings; a point gives a list of one. */
export const listsOf = (geometry: StoryGeometry): readonly (readonly Position[])[] =>
  unnested(geometry.coordinates as Nested);

function sideOf(from: Position, to: Position): Side {
  const [[lonA = 0, latA = 0], [lonB = 0, latB = 0]] = [from, to];
  const bounds: BBox = [
    Math.min(lonA, lonB),
    Math.min(latA, latB),
    Math.max(lonA, lonB),
    Math.max(latA, latB),
  ];
  return { from, to, bounds };
}

/** The sides of a line or ring. */
export function sidesOfList(list: readonly Position[]): readonly Side[] {
  const [first] = list;
  if (list.length === 1 && first) return [sideOf(first, first)];
  return list.slice(1).map((to, at) => sideOf(list[at] ?? to, to));
}

/** All sides of a geometry. */
export const sidesOf = (geometry: StoryGeometry): readonly Side[] =>
  listsOf(geometry).flatMap(sidesOfList);

const fromSouth = (a: Side, b: Side) => a.bounds[1] - b.bounds[1];

/**
 * Pairs of sides whose bounds are at most `reach` degrees of latitude apart from south to north, found by going through
 * both lists from the south.
 * @param isNear whether a pair is wanted
 */
export function* pairsOf<Kind extends Side>(
  sides: readonly Kind[],
  others: readonly Kind[],
  reach: number,
  isNear: (a: BBox, b: BBox) => boolean,
): Generator<readonly [Kind, Kind]> {
  const facing = [...others].sort(fromSouth);
  const tallest = facing.reduce((most, { bounds }) => Math.max(most, bounds[3] - bounds[1]), 0);
  let first = 0;
  for (const side of [...sides].sort(fromSouth)) {
    const [, south, , north] = side.bounds;
    while ((facing[first]?.bounds[1] ?? Infinity) < south - reach - tallest) first++;
    for (let at = first; at < facing.length; at++) {
      const other = facing[at];
      if (!other || other.bounds[1] > north + reach) break;
      if (isNear(side.bounds, other.bounds)) yield [side, other];
    }
  }
}

/** Whether two bounds share a position. */
export const doBoundsMeet = (a: BBox, b: BBox): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Twice the area of a triangle: above 0 if it turns left, 0 if its corners lie on a line. */
function turn([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position, [cx = 0, cy = 0]: Position) {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

/** Whether two sides share a position, on a plane of longitude and latitude, as RFC 7946 (3.1.1) draws them. */
export function doSidesMeet(a: Side, b: Side): boolean {
  if (!doBoundsMeet(a.bounds, b.bounds)) return false;
  // With overlapping bounds, both ends of one side on the same side of the other line mean that they don't meet.
  const apart = (side: Side, other: Side) =>
    turn(side.from, side.to, other.from) * turn(side.from, side.to, other.to) > 0;
  return !apart(a, b) && !apart(b, a);
}

/** Whether two sides cross at a position that is an end of neither. */
export function doSidesCross(a: Side, b: Side): boolean {
  const parts = (side: Side, other: Side) =>
    turn(side.from, side.to, other.from) * turn(side.from, side.to, other.to) < 0;
  return parts(a, b) && parts(b, a);
}
