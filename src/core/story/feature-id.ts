import type { Story } from './story.ts';

/** Resolves an id to a feature: its own id, the id of a part, or a former id. */
export function featureId(
  { features, aliases }: Pick<Story, 'features' | 'aliases'>,
  id: string,
): string | undefined {
  return features.has(id) ? id : aliases.get(id);
}
