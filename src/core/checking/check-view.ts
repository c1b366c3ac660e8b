import { isInView } from '../geometry/in-view.ts';
import { simpleGeometries } from '../story/simple-geometries.ts';
import { boundsOf } from '../geometry/measure.ts';
import type { LocatedFeature } from '../story/parts.ts';
import type { BBox, StoryGeometry } from '../story/story.ts';
import type { Fault } from '../result.ts';
import { isInViewIfSwapped } from './geometry-warnings.ts';

/** How the opening view and the features fit together. */
export interface ViewCheck {
  /** Latitude and longitude of the view are probably exchanged, because most features are in it only then. */
  readonly isSwapped: boolean;
  readonly warnings: readonly Fault[];
}

const geometriesOf = (
  features: readonly LocatedFeature[],
): readonly { geometry: StoryGeometry }[] =>
  features.flatMap(({ input: { geometry } }) =>
    geometry === null ? [] : simpleGeometries(geometry),
  );

/** A value below which a share of sorted values lies. */
const quantile = (sorted: readonly number[], share: number) =>
  sorted[Math.floor((sorted.length - 1) * share)] ?? 0;

/** Least reach of what is near most features, in degrees. */
const leastReach = 1;

/**
 * Bounds around most features, from the quarter in their middle: three times its extent to each side. What lies outside
 * is far from the others. Undefined if there are too few to tell.
 */
export function boundsOfMost(features: readonly LocatedFeature[]): BBox | undefined {
  const centres = geometriesOf(features).map(({ geometry }) => {
    const [west, south, east, north] = boundsOf(geometry);
    return [(west + east) / 2, (south + north) / 2] as const;
  });
  if (centres.length < 4) return undefined;
  const range = (axis: 0 | 1) => {
    const sorted = centres.map((centre) => centre[axis]).sort((a, b) => a - b);
    const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
    const reach = Math.max(leastReach, 3 * (high - low));
    return [low - reach, high + reach] as const;
  };
  const [x, y] = [range(0), range(1)];
  return [x[0], y[0], x[1], y[1]];
}

/**
 * Checks whether the opening view shows anything.
 * @param view its bounds; undefined if they have faults
 * @param narrow its bounds on narrow maps, if it has others there
 */
export function checkView(
  features: readonly LocatedFeature[],
  view: BBox | undefined,
  narrow: BBox | undefined,
): ViewCheck {
  const shapes = geometriesOf(features);
  if (!view || shapes.length === 0) return { isSwapped: false, warnings: [] };
  const swapped = shapes.filter(({ geometry }) => isInViewIfSwapped(geometry, view)).length;
  const isSwapped = shapes.length > 1 && swapped > shapes.length / 2;
  const warning = (message: string, path = 'view.bbox') => [{ file: 'story.json', path, message }];
  if (isSwapped)
    return {
      isSwapped,
      warnings: warning(
        'has latitude and longitude exchanged, as the features show: it must be [west, south, east, north]',
      ),
    };
  const ifEmpty = (bounds: BBox, path: string) =>
    isInView(shapes, bounds) ? [] : warning('has none of the features in it: correct it', path);
  return {
    isSwapped,
    warnings: [
      ...ifEmpty(view, 'view.bbox'),
      ...(narrow ? ifEmpty(narrow, 'view.narrowBbox') : []),
    ],
  };
}
