import type { StoryFeature } from '../story/story.ts';
import { fold } from './fold.ts';

/** Whether a feature's id or any of its names, in any language, holds every word of a text. */
export function hasName(feature: StoryFeature, text: string): boolean {
  const names = fold([feature.id, ...Object.values(feature.names)].join(' '));
  return fold(text)
    .split(/\s+/)
    .every((word) => names.includes(word));
}
