import type { MultiPolygon, Polygon } from 'geojson';
import { shareWithin } from '../geometry/share-within.ts';
import { kindRow } from '../kinds/kinds.ts';
import { boundsOf } from '../geometry/measure.ts';
import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { overlaps } from '../time/interval.ts';
import type { View } from '../view/view.ts';

/**
 * Index, in the story's list of holders, of whoever controls an area in a way that differs from the first
 * perspective; it selects the hatching. Undefined if the area is held as that perspective says, or if nobody is
 * named.
 */
export function unrecognisedHolder(
  story: Story,
  feature: StoryFeature,
  shape: Shape,
): number | undefined {
  const [first] = story.perspectives;
  const index = story.holders.findIndex(({ id }) => id === shape.holder);
  if (index === -1 || !shape.geometry.type.endsWith('Polygon')) return undefined;
  const asRecognised = feature.shapes.some(
    ({ perspectives, holder, interval }) =>
      holder === shape.holder &&
      first !== undefined &&
      perspectives?.length === 1 &&
      perspectives[0] === first.id &&
      overlaps(interval, shape.interval),
  );
  return asRecognised ? undefined : index;
}

/** How an area is marked: by its holder's place in the list, which selects the hatching, or as unknown. */
export type HolderMark = number | 'unknown';

export function markOf(story: Story, holder: number): HolderMark {
  return story.holders[holder]?.unknown ? 'unknown' : holder;
}

/** Whether the view shows who holds what: the first perspective says how things should be, not who holds them. */
export function showsHolders(story: Story, view: View): boolean {
  const [first] = story.perspectives;
  return first === undefined || view.perspective !== first.id;
}

/** Whether only the outline of an area is drawn where holders aren’t shown: it is there because someone holds it. */
export function isOutlineOnly({ kind, holder }: Shape): boolean {
  return holder !== undefined && kindRow(kind).isOnlyHeld === true;
}

/** Two outlines of one area rarely agree; from this share on, one is within the other. */
const mostOfIt = 0.95;

const isArea = (geometry: Shape['geometry']): geometry is Polygon | MultiPolygon =>
  geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';

/** For comparing areas only. */
function sizeOf(geometry: Polygon | MultiPolygon): number {
  const [west, south, east, north] = boundsOf(geometry);
  return (east - west) * (north - south);
}

/**
 * Ids of the areas to hatch among those that somebody holds: not those within a larger one of the same holder, because
 * two hatchings on one place would look like more control.
 */
export function hatchedShapes(held: readonly Shape[]): ReadonlySet<string> {
  const areas = held.flatMap(({ id, holder, geometry }) =>
    isArea(geometry) ? [{ id, holder, geometry, size: sizeOf(geometry) }] : [],
  );
  // Of two with the same size, only the first is hatched.
  areas.sort((a, b) => b.size - a.size);
  return new Set(
    areas
      .filter(
        (one, index) =>
          !areas
            .slice(0, index)
            .some(
              (larger) =>
                larger.holder === one.holder &&
                shareWithin(one.geometry, larger.geometry) >= mostOfIt,
            ),
      )
      .map(({ id }) => id),
  );
}
