import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { overlaps } from '../time/interval.ts';

/**
 * The place in the story's list of holders of who holds an area otherwise than its first perspective has it, and so
 * the hatch that says so; undefined where it is held as that has it, or where nobody is said to hold it.
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
