import { isInView } from '../geometry/in-view.ts';
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
  features.flatMap(({ input: { geometry } }) => (geometry === null ? [] : [{ geometry }]));

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
