/** A language in which the pages speak; the story has its own. */
export interface Language {
  /** BCP 47 */
  readonly code: string;
  /** In itself. */
  readonly name: string;
  /** Whose way with dates and numbers is meant, for `Intl`. */
  readonly locale: string;
  /** One that writes numbers alike, for browsers that lack this one. */
  readonly numbersAs: string;
  /** Nobody whose language it is has read the translation yet. */
  readonly isUnchecked: boolean;
}

export const english: Language = {
  code: 'en',
  name: 'English',
  locale: 'en-GB',
  numbersAs: 'en-GB',
  isUnchecked: false,
};

export const languages: readonly Language[] = [
  english,
  { code: 'hy', name: 'Հայերեն', locale: 'hy', numbersAs: 'ru', isUnchecked: true },
  { code: 'az', name: 'Azərbaycanca', locale: 'az', numbersAs: 'tr', isUnchecked: true },
  { code: 'ru', name: 'Русский', locale: 'ru', numbersAs: 'ru', isUnchecked: true },
];

/**
 * The language in which to speak to a reader.
 * @param preferred BCP 47 tags, the most preferred first, as `navigator.languages` has them
 * @returns the first of them that there is, whatever its region; English without any
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find(({ code }) => code === base);
    if (found) return found;
  }
  return english;
}
