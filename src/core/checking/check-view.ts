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

/** Checks whether the opening view shows anything. @param view undefined if it has faults */
export function checkView(features: readonly LocatedFeature[], view: BBox | undefined): ViewCheck {
  const shapes = geometriesOf(features);
  if (!view || shapes.length === 0) return { isSwapped: false, warnings: [] };
  const swapped = shapes.filter(({ geometry }) => isInViewIfSwapped(geometry, view)).length;
  const isSwapped = shapes.length > 1 && swapped > shapes.length / 2;
  const warning = (message: string) => [{ file: 'story.json', path: 'view.bbox', message }];
  if (isSwapped)
    return {
      isSwapped,
      warnings: warning(
        'has latitude and longitude exchanged, as the features show: it must be [west, south, east, north]',
      ),
    };
  const isEmpty = !isInView(shapes, view);
  return {
    isSwapped,
    warnings: isEmpty ? warning('has none of the features in it: correct it') : [],
  };
}
