/** A language of the interface. The story has its own. */
export interface Language {
  /** BCP 47 code. */
  readonly code: string;
  /** Its name in the language itself. */
  readonly name: string;
  /** Locale for dates and numbers in `Intl`. */
  readonly locale: string;
  /** A locale with the same number format, for browsers that lack this one. */
  readonly numbersAs: string;
  /** No native speaker has checked the translation yet. */
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
 * Picks the interface language for a reader.
 * @param preferred BCP 47 tags, most preferred first, as in `navigator.languages`
 * @returns the first available one, ignoring the region; otherwise English
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.toLowerCase().split('-')[0];
    const found = languages.find(({ code }) => code === base);
    if (found) return found;
  }
  return english;
}
