import type { Segment } from '../story/segments.ts';
import type { Story } from '../story/story.ts';

/** The features that the text names, by id, numbered from 1 in the order in which it first does. */
export function numbersOf(story: Story): ReadonlyMap<string, number> {
  const ids = new Set(story.mentions.flatMap(({ features }) => features));
  return new Map([...ids].map((id, at) => [id, at + 1]));
}

/** The numbers that stand after a segment: those of the mention that ends with it, in order. */
export function numbersAfter(
  segments: readonly Segment[],
  index: number,
  numbers: ReadonlyMap<string, number>,
): readonly number[] {
  const mention = segments[index]?.mention;
  if (!mention || segments[index + 1]?.mention === mention) return [];
  return mention.features.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
}
