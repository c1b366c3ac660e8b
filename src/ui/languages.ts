import { languages } from '#core/i18n/languages.ts';
import { t } from '#core/i18n/i18n.ts';

/** A language's name in that in use; its code, where we have none. @param code BCP 47 */
export function languageInWords(code: string): string {
  const name = t().language[code as 'en'] as (() => string) | undefined;
  return name === undefined ? code : name();
}

/** Languages of names in themselves: the interface's, and others that a story may have (BCP 47 codes of ISO 639-1). */
export const ownLanguageNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(languages.map(({ code, name }) => [code, name])),
  fr: 'Français',
  ka: 'ქართული',
  tr: 'Türkçe',
};
