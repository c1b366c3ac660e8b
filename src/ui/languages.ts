import { languages } from '#core/i18n/languages.ts';
import { language, t } from '#core/i18n/i18n.ts';

/** The browser's name of a language in another; undefined if it has none. */
function nameOf(code: string, inLanguage: string): string | undefined {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' }).of(code);
  } catch {
    return undefined;
  }
}

/** A language's name in the interface language, or its code if unknown. @param code BCP 47 */
export function languageName(code: string): string {
  const name = t().language[code as 'en'] as (() => string) | undefined;
  return name?.() ?? nameOf(code, language().locale) ?? code;
}

/** A language's name in itself, or its code if unknown. @param code BCP 47 */
export function ownLanguageName(code: string): string {
  const own = languages.find((one) => one.code === code)?.name ?? nameOf(code, code) ?? code;
  return own.charAt(0).toUpperCase() + own.slice(1);
}
