import type { StoryFeature } from '../story/story.ts';
import { fold } from './fold.ts';
import { romanise } from './romanise.ts';

/** A feature's names in all languages, with a romanised version of those in other alphabets. */
export function namesToFind({ names }: Pick<StoryFeature, 'names'>): readonly string[] {
  const all = Object.entries(names).flatMap(([language, name]) => [name, romanise(name, language)]);
  return [...new Set(all)];
}

/** Whether a feature's id or one of its names, in any language or alphabet, contains every word of a text. */
export function hasName(feature: StoryFeature, text: string): boolean {
  const names = fold([feature.id, ...namesToFind(feature)].join(' '));
  return [text, romanise(text)].some((asked) =>
    fold(asked)
      .split(/\s+/)
      .every((word) => names.includes(word)),
  );
}
