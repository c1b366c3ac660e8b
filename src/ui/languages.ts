import { languages } from '#core/i18n/languages.ts';
import { t } from '#core/i18n/i18n.ts';

/** A language's name in the interface language, or its code if unknown. @param code BCP 47 */
export function languageName(code: string): string {
  const name = t().language[code as 'en'] as (() => string) | undefined;
  return name === undefined ? code : name();
}

/** Languages' names in themselves: the interface's, and others that a story may have (ISO 639-1 codes). */
export const ownLanguageNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(languages.map(({ code, name }) => [code, name])),
  fr: 'Français',
  ka: 'ქართული',
  tr: 'Türkçe',
};
