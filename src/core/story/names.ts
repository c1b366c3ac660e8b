import type { Names, StoryFeature } from './story.ts';

/** Used in place of a language: names in the place's own languages, plus the one in its main language. */
export const local = 'local';

/** What a feature or a town of the base map is called; English stands in for missing names of towns. */
export type Named = Pick<StoryFeature, 'names' | 'local'> &
  Partial<Pick<StoryFeature, 'mainLanguage'>>;

/**
 * The language of the name that stands in for missing ones.
 * @param preferred the story's own, or English in stories of version 1
 */
export function mainLanguageOf(names: Names, preferred: string): string {
  const [first = preferred] = Object.keys(names);
  return [preferred, 'en'].find((language) => names[language] !== undefined) ?? first;
}

/**
 * The languages that a story has names in; plus `local` if places have languages of their own.
 * @param preferred comes first
 */
export function namesOffered(
  features: Iterable<StoryFeature>,
  preferred: string,
): readonly string[] {
  const all = [...features];
  const languages = new Set([preferred, ...all.flatMap(({ names }) => Object.keys(names))]);
  return [...languages, ...(all.some((feature) => feature.local) ? [local] : [])];
}

export interface DisplayName {
  readonly name: string;
  /** BCP 47 code. */
  readonly language: string;
  /** The name in the main language, if the first is a local one that differs. */
  readonly secondLine?: string;
}

/** The name of a feature in its main language. */
export const mainName = ({ names, mainLanguage = 'en' }: Named): string =>
  names[mainLanguage] ?? '';

/**
 * The name of a feature in the reader's choice of names, otherwise in its main language.
 * @param names a language, or `local`
 */
export function nameIn(feature: Named, names: string): DisplayName {
  const main = { name: mainName(feature), language: feature.mainLanguage ?? 'en' };
  if (names !== local) {
    const name = feature.names[names];
    return name === undefined ? main : { name, language: names };
  }
  const languages = (feature.local ?? []).filter((language) => feature.names[language]);
  const [language] = languages;
  const own = [...new Set(languages.map((one) => feature.names[one]))].join(' / ');
  if (language === undefined || own === main.name) return main;
  return { name: own, language, secondLine: main.name };
}

/** The same as `nameIn`, in a single line. */
export function nameText(feature: Named, names: string): string {
  const { name, secondLine } = nameIn(feature, names);
  return secondLine === undefined ? name : `${name} (${secondLine})`;
}

/** The feature's names in the other languages, as language and name. */
export function otherNames(
  feature: StoryFeature,
  names: string,
): readonly (readonly [language: string, name: string])[] {
  const { language, secondLine } = nameIn(feature, names);
  const shown =
    secondLine === undefined ? [language] : [feature.mainLanguage, ...(feature.local ?? [])];
  return Object.entries(feature.names).filter(([one]) => !shown.includes(one));
}
