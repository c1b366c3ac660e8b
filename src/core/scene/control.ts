import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { overlaps } from '../time/interval.ts';

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
