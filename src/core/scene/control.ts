import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { overlaps } from '../time/interval.ts';
import type { View } from '../view/view.ts';

/**
 * Index, in the story's list of holders, of whoever holds something in a way that differs from the first perspective;
 * it selects the hatching. Undefined if it is held as that perspective says, or if nobody is named.
 */
export function differingHolder(
  story: Story,
  feature: StoryFeature,
  shape: Shape,
): number | undefined {
  const [first] = story.perspectives;
  const index = story.holders.findIndex(({ id }) => id === shape.holder);
  if (index === -1) return undefined;
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

/** The same for an area; undefined for anything else. */
export function unrecognisedHolder(
  story: Story,
  feature: StoryFeature,
  shape: Shape,
): number | undefined {
  return shape.geometry.type.endsWith('Polygon')
    ? differingHolder(story, feature, shape)
    : undefined;
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
  return holder !== undefined && kind.isOnlyHeld === true;
}
