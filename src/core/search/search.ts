import MiniSearch, { type SearchResult } from 'minisearch';
import { kindName } from '../kinds/kinds.ts';
import { nameText } from '../story/names.ts';
import type { Passage, Story, StoryFeature } from '../story/story.ts';
import { namesToFind } from './find-names.ts';
import { fold } from './fold.ts';
import { romanise } from './romanise.ts';

/** Search results, most likely first. */
export interface SearchResults {
  readonly places: readonly PlaceMatch[];
  readonly passages: readonly PassageMatch[];
}

export interface PlaceMatch {
  readonly feature: StoryFeature;
  /** The name that matched, if it isn't the one displayed. */
  readonly otherName?: { readonly language: string; readonly name: string };
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

interface Word {
  readonly text: string;
  readonly start: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{Letter}\p{Number}\p{Mark}\p{Cf}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
}

function indexOf(fields: readonly string[]) {
  return new MiniSearch<Record<string, string>>({
    fields: [...fields],
    tokenize: (text) => wordsOf(text).map((word) => word.text),
    processTerm: fold,
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      // One letter may be wrong in words longer than four letters.
      fuzzy: (term) => (term.length > 4 ? 1 : false),
      boost: { names: 3 },
    },
  });
}

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
  return {
    find: (text, names = 'en') => ({
      places: placesFor(places, text).flatMap((result) => foundPlace(story, result, names)),
      passages: passages.search(text).flatMap((result) => foundPassage(story, result)),
    }),
  };
}

/** The first word of a text that matched. */
function firstFound(text: string, { terms }: SearchResult): Word | undefined {
  return wordsOf(text).find((word) => terms.includes(fold(word.text)));
}

/** Matches of the text as typed, followed by matches of its romanised form. */
function placesFor(places: MiniSearch, text: string): readonly SearchResult[] {
  const found = places.search(text);
  const more = places.search(romanise(text));
  return [...found, ...more.filter(({ id }) => !found.some((one) => one.id === id))];
}

function foundPlace(story: Story, result: SearchResult, names: string): PlaceMatch[] {
  const feature = story.features.get(String(result.id));
  if (!feature) return [];
  if (firstFound(nameText(feature, names), result)) return [{ feature }];
  const other = Object.entries(feature.names).find(
    ([language, name]) =>
      firstFound(name, result) !== undefined ||
      firstFound(romanise(name, language), result) !== undefined,
  );
  return [other ? { feature, otherName: { language: other[0], name: other[1] } } : { feature }];
}

function foundPassage(story: Story, result: SearchResult): PassageMatch[] {
  const passage = story.passages.find(({ id }) => id === result.id);
  const word = passage && firstFound(passage.text, result);
  if (!passage || !word) return [];
  return [{ passage, span: { start: word.start, end: word.start + word.text.length } }];
}
