import type { Story } from './story.ts';

/** The feature that an id means: its own, that of a part, or one that it had before. */
export function featureId(
  { features, aliases }: Pick<Story, 'features' | 'aliases'>,
  id: string,
): string | undefined {
  return features.has(id) ? id : aliases.get(id);
}
