import type { StoryFeature } from './story.ts';

/** Used in place of a language: names in the place's own languages, plus the English one. */
export const local = 'local';

/** The languages that a story has names in, English first; plus `local` if places have languages of their own. */
export function namesOffered(features: Iterable<StoryFeature>): readonly string[] {
  const all = [...features];
  const languages = new Set(['en', ...all.flatMap(({ names }) => Object.keys(names))]);
  return [...languages, ...(all.some((feature) => feature.local) ? [local] : [])];
}

export interface DisplayName {
  readonly name: string;
  /** BCP 47 code. */
  readonly language: string;
  /** The English name, if the first is a local one that differs. */
  readonly secondLine?: string;
}

/**
 * The name of a feature in the reader's choice of names, otherwise in English.
 * @param names a language, or `local`
 */
export function nameIn(feature: Pick<StoryFeature, 'names' | 'local'>, names: string): DisplayName {
  const { en } = feature.names;
  const english = { name: en, language: 'en' };
  if (names !== local) {
    const name = feature.names[names];
    return name === undefined ? english : { name, language: names };
  }
  const languages = (feature.local ?? []).filter((language) => feature.names[language]);
  const [language] = languages;
  const own = [...new Set(languages.map((one) => feature.names[one]))].join(' / ');
  if (language === undefined || own === en) return english;
  return { name: own, language, secondLine: en };
}

/** The same as `nameIn`, in a single line. */
export function nameText(feature: Pick<StoryFeature, 'names' | 'local'>, names: string): string {
  const { name, secondLine } = nameIn(feature, names);
  return secondLine === undefined ? name : `${name} (${secondLine})`;
}

/** The feature's names in the other languages, as language and name. */
export function otherNames(
  feature: StoryFeature,
  names: string,
): readonly (readonly [language: string, name: string])[] {
  const { language, secondLine } = nameIn(feature, names);
  const shown = secondLine === undefined ? [language] : ['en', ...(feature.local ?? [])];
  return Object.entries(feature.names).filter(([one]) => !shown.includes(one));
}
