import { isKnownToIntl } from './dates.ts';
import { language } from './i18n.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Formats a number in the language in use, with grouped thousands. @param digits number of decimals, always written */
export function formatNumber(value: number, digits = 0): string {
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

/** Formats a number with the decimals that it has, up to six. */
export function formatAny(value: number): string {
  const [, decimals = ''] = /\.(\d{1,6})/.exec(String(value)) ?? [];
  return formatNumber(value, decimals.length);
}
