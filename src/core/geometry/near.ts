import { isTown, distanceLines } from '../kinds/kinds.ts';
import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { acrossKm } from './extent.ts';
import { distanceKm } from './measure.ts';

export interface NearbyFeature {
  readonly feature: StoryFeature;
  /** Kilometres; 0 if they intersect. */
  readonly km: number;
}

/** Borders and roads farther than this are not listed. Kilometres. */
const maxLineDistanceKm = 300;
/** Nothing is listed that is farther than this many times as far as the opening view reaches: it would mean nothing. */
const mostAcross = 2;
const townsListed = 2;

const measured = new WeakMap<Shape, WeakMap<Shape, number>>();

/** Kilometres between two shapes. Shapes never change, so the result is cached. */
function shapeDistanceKm(one: Shape, other: Shape): number {
  const known = measured.get(one) ?? new WeakMap<Shape, number>();
  measured.set(one, known);
  const km = known.get(other) ?? distanceKm(one.geometry, other.geometry);
  known.set(other, km);
  return km;
}

/** Kilometres between the nearest shapes of two lists. */
function nearestKm(a: readonly Shape[], b: readonly Shape[]): number {
  return Math.min(...a.flatMap((one) => b.map((other) => shapeDistanceKm(one, other))));
}

/** Distances from a kilometre on are compared to a tenth, so that borders that share a section keep their order. */
const compared = ({ km }: NearbyFeature) => (km < 1 ? km : Math.round(km * 10) / 10);
const byDistance = (a: NearbyFeature, b: NearbyFeature) => compared(a) - compared(b);

/**
 * Distances from a feature to the nearest border and road, to the story's landmarks and, for a point, to the nearest
 * towns: each if it is near enough to mean something in the story.
 * @param shapesOf the shapes to measure: those drawn, if a feature changes over time
 */
export function nearbyFeatures(
  story: Story,
  feature: StoryFeature,
  shapesOf: (feature: StoryFeature) => readonly Shape[] = ({ shapes }) => shapes,
): readonly NearbyFeature[] {
  const own = shapesOf(feature);
  const others = [...story.features.values()].filter((other) => other.id !== feature.id);
  const farthest = mostAcross * acrossKm(story);
  const measure = (list: readonly StoryFeature[]): NearbyFeature[] =>
    list
      .map((other) => ({ feature: other, km: nearestKm(own, shapesOf(other)) }))
      .filter(({ km }) => km <= farthest);
  const lines = distanceLines
    .filter((kind) => kind !== feature.kind.id)
    .flatMap((kind) =>
      measure(others.filter((other) => other.kind.id === kind))
        .filter(({ km }) => km <= maxLineDistanceKm)
        .sort(byDistance)
        .slice(0, 1),
    );
  const isLandmark = ({ id }: StoryFeature) => story.landmarks.includes(id);
  const isPlace = own.every(({ geometry }) => geometry.type === 'Point');
  const towns = isPlace
    ? measure(others.filter((other) => isTown(other.kind) && !isLandmark(other)))
        .filter(({ km }) => km > 0)
        .sort(byDistance)
        .slice(0, townsListed)
    : [];
  return [...lines, ...measure(others.filter(isLandmark)), ...towns];
}
