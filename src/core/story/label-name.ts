import { nameIn, type DisplayName } from './names.ts';
import type { StoryFeature } from './story.ts';

/**
 * The name of a feature for a label on the map: as `nameIn`, with short names where it has them. In a file of its own,
 * because only the map needs it.
 */
export function labelIn({ names, shortNames, local }: StoryFeature, choice: string): DisplayName {
  const short = { names: { ...names, ...shortNames }, ...(local ? { local } : {}) };
  return nameIn(short, choice);
}
