import { nameIn, type DisplayName } from './names.ts';
import type { StoryFeature } from './story.ts';

/** The name of a feature where there is little room, as on the map: as `nameIn`, with short names where it has them. */
export function labelIn(feature: StoryFeature, choice: string): DisplayName {
  const short = { ...feature, names: { ...feature.names, ...feature.shortNames } };
  return nameIn(short, choice);
}
