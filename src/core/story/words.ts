/** Words of a story: in its own language, or by language (BCP 47). */
export type Words = string | Readonly<Record<string, string>>;

export const isWords = (value: unknown): value is Words =>
  typeof value === 'string' ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string'));

/** Words in the story's own language, for what doesn't follow the interface; else the first. */
export const ownWordsOf = (words: Words, own: string): string =>
  typeof words === 'string' ? words : (words[own] ?? Object.values(words)[0] ?? '');
