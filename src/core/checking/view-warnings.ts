import type { LocatedFeature } from '../story/parts.ts';
import type { BBox, StoryGeometry } from '../story/story.ts';
import type { Fault } from '../result.ts';
import { isOutside, isOutsideUnlessSwapped } from './geometry-warnings.ts';

const geometriesOf = (features: readonly LocatedFeature[]): readonly StoryGeometry[] =>
  features.flatMap(({ input }) => (input.geometry === null ? [] : [input.geometry]));

/** Whether the opening view has latitude and longitude exchanged: then most features seem to. */
export function isSwapped(features: readonly LocatedFeature[], view: BBox | undefined): boolean {
  const all = geometriesOf(features);
  if (!view || all.length < 2) return false;
  return all.filter((one) => isOutsideUnlessSwapped(one, view)).length > all.length / 2;
}

/** Warnings about an opening view in which nothing is to be seen. @param view undefined if it has faults */
export function viewWarnings(
  features: readonly LocatedFeature[],
  view: BBox | undefined,
): readonly Fault[] {
  const all = geometriesOf(features);
  if (!view || all.length === 0) return [];
  const warning = (message: string) => [{ file: 'story.json', path: 'view.bbox', message }];
  if (isSwapped(features, view))
    return warning(
      'has latitude and longitude exchanged, as the features show: it must be [west, south, east, north]',
    );
  return all.every((one) => isOutside(one, view))
    ? warning('has none of the features in it: correct it')
    : [];
}
