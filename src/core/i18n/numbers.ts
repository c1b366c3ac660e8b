import { isKnownToIntl } from './dates.ts';
import { language } from './i18n.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language in use writes it, its thousands grouped. @param digits decimals, all of them written */
export function numberInWords(value: number, digits = 0): string {
  const { code, locale, numbersAs } = language();
  const key = `${code} ${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(isKnownToIntl(locale) ? locale : numbersAs, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    formats.set(key, format);
  }
  return format.format(value);
}
