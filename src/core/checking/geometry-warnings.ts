import type { Position } from 'geojson';
import { isInView } from '../geometry/in-view.ts';
import { isWithin } from '../geometry/measure.ts';
import { doBoundsMeet, doSidesCross, listsOf, sidesOfList } from '../geometry/sides.ts';
import { simpleGeometries, type WrittenGeometry } from '../story/simple-geometries.ts';
import type { BBox, StoryGeometry } from '../story/story.ts';
import { mostPositions } from './geometry-schema.ts';

/** A path within a geometry, and what is wrong there. */
export interface GeometryRemark {
  readonly path: string;
  readonly message: string;
}

/** The rings of an area with their paths; none for other geometries. */
function ringsOf(geometry: StoryGeometry): readonly {
  readonly ring: readonly Position[];
  readonly path: string;
  readonly isHole: boolean;
}[] {
  const polygons =
    geometry.type === 'Polygon'
      ? [{ rings: geometry.coordinates, path: 'coordinates' }]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map((rings, at) => ({ rings, path: `coordinates[${at}]` }))
        : [];
  return polygons.flatMap(({ rings, path }) =>
    rings.map((ring, at) => ({ ring, path: `${path}[${at}]`, isHole: at > 0 })),
  );
}

/** Twice the area that a ring encloses on a plane; above 0 if it runs counterclockwise. */
function area(ring: readonly Position[]): number {
  // From the ring's own start, so that small rings far from 0 aren't lost to rounding.
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  return ring.reduce((sum, [x = 0, y = 0], at) => {
    const [nextX = 0, nextY = 0] = ring[at + 1] ?? [x0, y0];
    return sum + (x - x0) * (nextY - y0) - (nextX - x0) * (y - y0);
  }, 0);
}

const turned = ([lon = 0, lat = 0]: Position): Position => [lat, lon];

/** How far the sides of a ring reach in latitude and in longitude, added up. */
const reach = (ring: readonly Position[], axis: 0 | 1) =>
  ring.reduce((sum, one, at) => sum + Math.abs((one[axis] ?? 0) - (ring[at - 1]?.[axis] ?? 0)), 0);

/** Pairs of sides looked at before giving up, in a fraction of a second: no map of a coast has so many side by side. */
const mostPairs = 10_000_000;

/** Where a ring first crosses itself. */
function crossing(ring: readonly Position[]): Position | undefined {
  // Pairs are found along the latitude, so the sides should be short in it.
  const isTurned = reach(ring, 1) > reach(ring, 0);
  const sides = [...sidesOfList(isTurned ? ring.map(turned) : ring)].sort(
    (a, b) => a.bounds[1] - b.bounds[1],
  );
  let pairs = 0;
  for (const [at, side] of sides.entries())
    for (let next = at + 1; next < sides.length; next++) {
      const other = sides[next];
      if (!other || other.bounds[1] > side.bounds[3]) break;
      if (++pairs > mostPairs) return undefined;
      if (doBoundsMeet(side.bounds, other.bounds) && doSidesCross(side, other))
        return isTurned ? turned(side.from) : side.from;
    }
  return undefined;
}

const degrees = ([lon = 0, lat = 0]: Position) => `[${lon}, ${lat}]`;

/** Whether a geometry is in a view only with latitude and longitude exchanged. */
export const isInViewIfSwapped = (geometry: StoryGeometry, view: BBox): boolean =>
  !isInView([{ geometry }], view) &&
  listsOf(geometry)
    .flat()
    .every((one) => isWithin(view, turned(one)));

/** Faults: more positions than pictures and phones can draw. */
export function geometryFaults(geometry: WrittenGeometry): readonly GeometryRemark[] {
  const lists = simpleGeometries(geometry).flatMap((one) => listsOf(one.geometry));
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  if (count <= mostPositions) return [];
  const [has, most] = [count, mostPositions].map((one) => one.toLocaleString('en'));
  const message = `has ${has ?? ''} positions, more than the ${most ?? ''} that a feature may have: simplify it`;
  return [{ path: 'coordinates', message }];
}

/**
 * Warnings: what can be drawn but is probably a mistake.
 * @param view the story's opening view; undefined if it has faults of its own
 */
export function geometryWarnings(
  { geometry, path: at }: { readonly geometry: StoryGeometry; readonly path: string },
  view: BBox | undefined,
): readonly GeometryRemark[] {
  const remarks: GeometryRemark[] = [];
  for (const { ring, isHole, ...one } of ringsOf(geometry)) {
    const path = one.path.replace('coordinates', at);
    const twice = area(ring);
    const crossed = crossing(ring);
    if (crossed)
      remarks.push({
        path,
        message: `crosses itself after ${degrees(crossed)}: areas and distances will be wrong; put its positions in order`,
      });
    else if (twice === 0)
      remarks.push({ path, message: 'encloses no area: correct its positions or make it a line' });
    else if (twice > 0 === isHole)
      remarks.push({
        path,
        message: isHole
          ? 'is a hole that runs counterclockwise: reverse it (RFC 7946, 3.1.6); exports will'
          : 'runs clockwise: reverse it (RFC 7946, 3.1.6); exports will',
      });
  }
  if (view && isInViewIfSwapped(geometry, view))
    remarks.push({
      path: at,
      message:
        'latitude and longitude look exchanged: as they are, this is far from the other features or the opening view (GeoJSON has the longitude first)',
    });
  return remarks;
}
