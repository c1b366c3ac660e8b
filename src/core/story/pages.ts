import { mentionedFeatures } from './mentions.ts';
import type { Mention, StoryFeature } from './story.ts';

/** Up to so many features, each has a page, and a list of them all is in the page. */
export const fewFeatures = 300;

/** Which features have pages of their own, as `story.json` says: all, none, or those of the layers with these ids. */
export type WantedPages = 'all' | 'none' | readonly string[];

/**
 * Ids of the features that have pages of their own, in the order of the story. The others open on the story's page.
 * Unless the story says which: all if they are few, otherwise those that the text mentions.
 */
export function featuresWithPages(
  features: ReadonlyMap<string, Pick<StoryFeature, 'id' | 'layer'>>,
  mentions: readonly Pick<Mention, 'features'>[],
  wanted?: WantedPages,
): ReadonlySet<string> {
  const mentioned = mentionedFeatures(mentions);
  const hasPage = ({ id, layer }: Pick<StoryFeature, 'id' | 'layer'>): boolean => {
    if (wanted === undefined) return features.size <= fewFeatures || mentioned.has(id);
    return typeof wanted === 'string' ? wanted === 'all' : wanted.includes(layer);
  };
  return new Set([...features.values()].filter(hasPage).map(({ id }) => id));
}
