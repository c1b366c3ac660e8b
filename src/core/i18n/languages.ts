/// <reference types="vite/types/import-meta.d.ts" />

/** A language of the interface. The story has its own. */
export interface Language {
  /** BCP 47 code: the name of its folder. */
  readonly code: string;
  /** Its name in the language itself; without, browsers are asked, which takes a phone some time for each. */
  readonly name?: string | undefined;
  /** Locale for dates and numbers in `Intl`. */
  readonly locale: string;
  /** A locale with the same number format, for browsers that lack this one. */
  readonly numbersAs: string;
  /** No native speaker has checked the translation yet. */
  readonly isUnchecked: boolean;
}

/** What `language.json` says of a language, beside its messages. All of it may be left out. */
interface LanguageFile extends Partial<Pick<Language, 'name' | 'locale' | 'numbersAs'>> {
  /** A native speaker has checked the translation. */
  readonly isChecked?: true;
}

const files = import.meta.glob<LanguageFile>('/src/messages/*/language.json', {
  eager: true,
  import: 'default',
});

function languageOf(path: string, file: LanguageFile): Language {
  const code = path.split('/').at(-2) ?? '';
  const { name, locale = code, numbersAs = locale, isChecked } = file;
  return { code, name, locale, numbersAs, isUnchecked: isChecked !== true };
}

const isEnglish = ({ code }: Language) => code === 'en';

/** Each that has a folder of messages: English, which is the default, and then the others by their codes. */
export const languages: readonly Language[] = Object.entries(files)
  .map(([path, file]) => languageOf(path, file))
  .sort((a, b) => Number(isEnglish(b)) - Number(isEnglish(a)) || (a.code < b.code ? -1 : 1));

/** All messages are written in English first. */
export const english = languages.find(isEnglish) as Language;

/**
 * Picks the interface language for a reader.
 * @param preferred BCP 47 tags, most preferred first, as in `navigator.languages`
 * @param available codes of languages
 * @returns the first that is available, with or without what follows in its tag, such as the region
 */
export function codeFor(
  preferred: readonly string[],
  available: readonly string[],
): string | undefined {
  for (const tag of preferred) {
    const parts = tag.toLowerCase().split('-');
    const asked = parts.map((_, at) => parts.slice(0, parts.length - at).join('-'));
    for (const one of asked) {
      const found = available.find((code) => code.toLowerCase() === one);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The interface language for a reader, otherwise English. @param preferred BCP 47 tags, most preferred first */
export function languageFor(preferred: readonly string[]): Language {
  const found = codeFor(
    preferred,
    languages.map(({ code }) => code),
  );
  return languages.find(({ code }) => code === found) ?? english;
}
