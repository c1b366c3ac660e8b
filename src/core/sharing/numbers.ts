import { mentionedFeatures } from '../story/mentions.ts';
import type { Segment } from '../story/segments.ts';
import type { Story } from '../story/story.ts';

/** Numbers, from 1, of the features mentioned in the text, in order of their first mention, by id. */
export function numbersOf(story: Story): ReadonlyMap<string, number> {
  const ids = mentionedFeatures(story.mentions);
  return new Map([...ids].map((id, at) => [id, at + 1]));
}

/** Numbers to print after a segment: those of the mention that ends with it, in order. */
export function numbersAfter(
  segments: readonly Segment[],
  index: number,
  numbers: ReadonlyMap<string, number>,
): readonly number[] {
  const mention = segments[index]?.mention;
  if (!mention || segments[index + 1]?.mention === mention) return [];
  return mention.features.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b);
}
