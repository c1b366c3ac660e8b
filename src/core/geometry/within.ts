import { booleanPointInPolygon, distance } from '@turf/turf';
import type { Position } from 'geojson';
import type { BBox, Shape, Story, StoryFeature, StoryGeometry } from '../story/story.ts';
import { distanceKm, boundsOf } from './measure.ts';

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

interface Outline {
  readonly bounds: BBox;
  readonly positions: readonly Position[];
  /** Length of the longest side in kilometres. */
  readonly longestKm: number;
}

type Nested = Position | readonly Nested[];

/** The lists of positions in nested coordinates: lines and rings; a point gives a list of one. */
function listsOf(coordinates: Nested): readonly (readonly Position[])[] {
  const [first] = coordinates;
  if (typeof first === 'number') return [[coordinates as Position]];
  const inner = coordinates as readonly Nested[];
  return typeof (first as Nested)[0] === 'number'
    ? [inner as readonly Position[]]
    : inner.flatMap(listsOf);
}

const outlines = new WeakMap<StoryGeometry, Outline>();

function outlineOf(geometry: StoryGeometry): Outline {
  const before = outlines.get(geometry);
  if (before) return before;
  const lists = listsOf(geometry.coordinates as Nested);
  const sides = lists.flatMap((list) =>
    list.slice(1).map((to, at) => distance(list[at] ?? to, to, { units: 'kilometers' })),
  );
  const made = {
    bounds: boundsOf(geometry),
    positions: lists.flat(),
    longestKm: sides.reduce((longest, side) => Math.max(longest, side), 0),
  };
  outlines.set(geometry, made);
  return made;
}

/** The positions of an outline that may lie within `km` kilometres of another outline. */
function near({ positions }: Outline, { bounds }: Outline, km: number): readonly Position[] {
  return positions.filter(
    ([lon = 0, lat = 0]) => boundsApartKm([lon, lat, lon, lat], bounds) <= km,
  );
}

function holds(geometry: StoryGeometry, [position]: readonly Position[]): boolean {
  return (
    position !== undefined &&
    (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon') &&
    booleanPointInPolygon(position, geometry)
  );
}

/**
 * Whether two geometries come within `km` kilometres of each other. Decided by vertices where possible, because the
 * exact distance between long lines is slow.
 */
export function isWithinKm(a: StoryGeometry, b: StoryGeometry, km: number): boolean {
  const [one, other] = [outlineOf(a), outlineOf(b)];
  const bulge = bulgeKm(one) + bulgeKm(other);
  if (boundsApartKm(one.bounds, other.bounds) > km + bulge) return false;
  if (holds(a, other.positions) || holds(b, one.positions)) return true;
  const reach = km + Math.max(one.longestKm, other.longestKm);
  let nearestKm = Infinity;
  const facing = near(other, one, reach);
  for (const from of near(one, other, reach))
    for (const to of facing) {
      const here = distance(from, to, { units: 'kilometers' });
      if (here <= km) return true;
      if (here < nearestKm) nearestKm = here;
    }
  // A side is at least as far away as its nearer end minus half its length.
  if (nearestKm - (one.longestKm + other.longestKm) / 2 > km) return false;
  return distanceKm(a, b) <= km;
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
