import { booleanPointInPolygon, distance } from '@turf/turf';
import type { BBox, Shape, Story, StoryFeature, StoryGeometry } from '../story/story.ts';
import { boundsOf, distanceKm } from './measure.ts';
import { pairsOf, sidesOf, type Side } from './sides.ts';

const kilometres = { units: 'kilometers' } as const;

/** Kilometres in a degree of latitude, rounded down so that estimates are lower bounds. */
const kmInDegree = 110;

/**
 * Lower bound, in kilometres, of the distance between two bounding boxes: cheap and never above the true distance. 0
 * if the path may cross a pole or the antimeridian.
 */
function boundsApartKm(a: BBox, b: BBox): number {
  const gap = (lowA: number, highA: number, lowB: number, highB: number) =>
    Math.max(0, lowB - highA, lowA - highB);
  const north = gap(a[1], a[3], b[1], b[3]);
  const east = gap(a[0], a[2], b[0], b[2]);
  const latitude = Math.max(...[a[1], a[3], b[1], b[3]].map(Math.abs));
  if (east > 90 || latitude > 80) return 0;
  return Math.max(north, east * Math.cos((latitude * Math.PI) / 180)) * kmInDegree;
}

const earthRadiusKm = 6371;

/**
 * Upper bound, in kilometres, of how far a geometry extends outside the bounding box of its vertices: sides are arcs
 * of great circles, which bulge towards the pole. (Height of the arc over its chord, times the tangent of the
 * latitude.)
 */
function bulgeKm({ bounds, longestKm }: Outline): number {
  const latitude = Math.min(85, Math.max(Math.abs(bounds[1]), Math.abs(bounds[3])));
  return (longestKm ** 2 / (8 * earthRadiusKm)) * Math.tan((latitude * Math.PI) / 180);
}

/** A side with its length in kilometres. */
interface MeasuredSide extends Side {
  readonly length: number;
}

interface Outline {
  readonly bounds: BBox;
  readonly sides: readonly MeasuredSide[];
  /** Length of the longest side in kilometres. */
  readonly longestKm: number;
}

const outlines = new WeakMap<StoryGeometry, Outline>();
function outlineOf(geometry: StoryGeometry): Outline {
  const before = outlines.get(geometry);
  if (before) return before;
  const sides = sidesOf(geometry).map((side) => ({
    ...side,
    length: distance(side.from, side.to, kilometres),
  }));
  const made = {
    bounds: boundsOf(geometry),
    sides,
    longestKm: sides.reduce((longest, { length }) => Math.max(longest, length), 0),
  };
  outlines.set(geometry, made);
  return made;
}

function holds(geometry: StoryGeometry, [side]: readonly Side[]): boolean {
  return (
    side !== undefined &&
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    booleanPointInPolygon(side.from, geometry)
  );
}

const lineOf = ({ from, to }: Side): StoryGeometry =>
  from === to
    ? { type: 'Point', coordinates: from }
    : { type: 'LineString', coordinates: [from, to] };

/** Whether two sides come within `km` kilometres of each other; their ends decide where they can, which is faster. */
function areSidesWithin(a: MeasuredSide, b: MeasuredSide, km: number): boolean {
  let nearestKm = Infinity;
  for (const one of [a.from, a.to])
    for (const other of [b.from, b.to]) {
      const here = distance(one, other, kilometres);
      if (here <= km) return true;
      if (here < nearestKm) nearestKm = here;
    }
  // A side is at least as far away as its nearer end minus half its length.
  if (nearestKm - (a.length + b.length) / 2 > km) return false;
  return distanceKm(lineOf(a), lineOf(b)) <= km;
}

/** Pairs of sides of two outlines whose bounds are within `km` kilometres. */
function nearPairs(a: Outline, b: Outline, km: number) {
  const facing = ({ sides }: Outline, { bounds }: Outline) =>
    sides.filter((side) => boundsApartKm(side.bounds, bounds) <= km);
  return pairsOf(facing(a, b), facing(b, a), km / kmInDegree, (one, other) => {
    return boundsApartKm(one, other) <= km;
  });
}

/** Whether two geometries come within `km` kilometres of each other. Only sides that are near are measured. */
export function isWithinKm(a: StoryGeometry, b: StoryGeometry, km: number): boolean {
  const [one, other] = [outlineOf(a), outlineOf(b)];
  const reach = km + bulgeKm(one) + bulgeKm(other);
  if (boundsApartKm(one.bounds, other.bounds) > reach) return false;
  if (holds(a, other.sides) || holds(b, one.sides)) return true;
  for (const [side, facing] of nearPairs(one, other, reach))
    if (areSidesWithin(side, facing, km)) return true;
  return false;
}

const measured = new WeakMap<Story, Map<string, ReadonlySet<string>>>();

/** Ids of the shapes within `km` kilometres of any shape of a feature, including its own. Cached per story. */
export function shapesWithin(story: Story, feature: StoryFeature, km: number): ReadonlySet<string> {
  const ofStory = measured.get(story) ?? new Map<string, ReadonlySet<string>>();
  measured.set(story, ofStory);
  const key = `${feature.id} ${km}`;
  const before = ofStory.get(key);
  if (before) return before;
  const isNear = ({ geometry }: Shape) =>
    feature.shapes.some((target) => isWithinKm(geometry, target.geometry, km));
  const found = new Set(
    [...story.features.values()]
      .flatMap(({ shapes }) => shapes)
      .filter(isNear)
      .map(({ id }) => id),
  );
  ofStory.set(key, found);
  return found;
}
