import { nameIn, type DisplayName } from './names.ts';
import type { StoryFeature } from './story.ts';

/** The name of a feature where there is little room, as on the map: as `nameIn`, with short names where it has them. */
export function labelIn({ names, shortNames, local }: StoryFeature, choice: string): DisplayName {
  const short = { names: { ...names, ...shortNames }, ...(local ? { local } : {}) };
  return nameIn(short, choice);
}
