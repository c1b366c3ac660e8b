import type { SearchResult } from 'minisearch';
import { kindName } from '../kinds/kinds.ts';
import { mentionedFeatures } from '../story/mentions.ts';
import type { Passage, Story, StoryFeature } from '../story/story.ts';
import { namesToFind } from './find-names.ts';
import { fold } from './fold.ts';
import { firstFound, indexOf, otherNameFound, resultsFor, type OtherName } from './word-index.ts';

/** Search results, most likely first. */
export interface SearchResults {
  readonly places: readonly PlaceMatch[];
  readonly passages: readonly PassageMatch[];
}

export interface PlaceMatch {
  readonly feature: StoryFeature;
  /** The name that matched, if it isn't the one displayed. */
  readonly otherName?: OtherName;
}

export interface PassageMatch {
  readonly passage: Passage;
  /** Position of the first matching word in the text, half-open [start, end). */
  readonly span: { readonly start: number; readonly end: number };
}

export interface Search {
  /**
   * @param text typed so far; its last word may be incomplete
   * @param names language of place names, or `local`
   */
  find(text: string, names?: string): SearchResults;
}

/** How much more likely a place is to be meant: because the article mentions it, or as the text is its whole name. */
const [mentioned, wholeName] = [2, 3];

/** Builds an index of a story's places (by names in all languages and by kind) and passages. */
export function searchOf(story: Story): Search {
  const places = indexOf(['names', 'kind']);
  places.addAll(
    [...story.features.values()].map((feature) => ({
      id: feature.id,
      names: namesToFind(feature).join(' / '),
      kind: kindName(feature.kind),
    })),
  );
  const passages = indexOf(['text']);
  passages.addAll(story.passages.map(({ id, text }) => ({ id, text })));
  const inArticle = mentionedFeatures(story.mentions);
  const namesOf = new Map(
    [...story.features.values()].map((feature) => [feature.id, namesToFind(feature).map(fold)]),
  );
  const likelihoodIn = (text: string) => {
    const whole = fold(text.trim());
    return (id: unknown) =>
      (inArticle.has(String(id)) ? mentioned : 1) *
      (namesOf.get(String(id))?.includes(whole) ? wholeName : 1);
  };
  return {
    find: (text, names = 'en') => ({
      places: resultsFor(places, text, { boostDocument: likelihoodIn(text) }).flatMap((result) =>
        foundPlace(story, result, names),
      ),
      passages: passages.search(text).flatMap((result) => foundPassage(story, result)),
    }),
  };
}

function foundPlace(story: Story, result: SearchResult, names: string): PlaceMatch[] {
  const feature = story.features.get(String(result.id));
  if (!feature) return [];
  return [{ feature, ...otherNameFound(feature, result, names) }];
}

function foundPassage(story: Story, result: SearchResult): PassageMatch[] {
  const passage = story.passages.find(({ id }) => id === result.id);
  const word = passage && firstFound(passage.text, result);
  if (!passage || !word) return [];
  return [{ passage, span: { start: word.start, end: word.start + word.text.length } }];
}
