import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import { nameText, type Named } from '../story/names.ts';
import { fold } from './fold.ts';
import { romanise } from './romanise.ts';

/** A name that matched, if it isn't the one displayed. */
export interface OtherName {
  readonly language: string;
  readonly name: string;
}

interface Word {
  readonly text: string;
  readonly start: number;
}

/** Words with their positions. */
function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{Letter}\p{Number}\p{Mark}\p{Cf}]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
  }));
}

/** An index of words, without case and diacritics, that forgives a wrong letter. */
export function indexOf(fields: readonly string[]) {
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

/** The first word of a text that matched. */
export function firstFound(text: string, { terms }: SearchResult): Word | undefined {
  return wordsOf(text).find((word) => terms.includes(fold(word.text)));
}

/** Matches of the text as typed, followed by matches of its romanised form. */
export function resultsFor(
  places: MiniSearch,
  text: string,
  options: SearchOptions = {},
): readonly SearchResult[] {
  const found = places.search(text, options);
  const romanised = romanise(text);
  if (fold(romanised) === fold(text)) return found;
  const ids = new Set<unknown>(found.map(({ id }) => id));
  return [...found, ...places.search(romanised, options).filter(({ id }) => !ids.has(id))];
}

/** The name that matched, unless the displayed one did. @param names a language of names, or `local` */
export function otherNameFound(
  named: Named,
  result: SearchResult,
  names: string,
): { readonly otherName?: OtherName } {
  if (firstFound(nameText(named, names), result)) return {};
  const other = Object.entries(named.names).find(
    ([language, name]) =>
      firstFound(name, result) !== undefined ||
      firstFound(romanise(name, language), result) !== undefined,
  );
  return other ? { otherName: { language: other[0], name: other[1] } } : {};
}
