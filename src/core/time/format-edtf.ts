import { isoOf } from './day.ts';
import { parseEdtf } from './edtf.ts';
import { readDate, type EdtfDate } from './edtf-date.ts';
import { dates } from '../i18n/dates.ts';
import { t } from '../i18n/i18n.ts';
import { formatDay, formatInterval } from './format.ts';

/**
 * Formats a date with the precision it is given in: “2 April 1993”, “around April 1993”, “an unknown day in October 2020”.
 * @param inPhrase whether words precede it
 */
function formatDate(
  text: string,
  { first, last, precision, unspecified }: EdtfDate,
  inPhrase = false,
): string {
  const isAbout = text.includes('~') || text.includes('%');
  const isPerhaps = text.includes('?') || text.includes('%');
  const year = dates().year(first);
  const qualified = (date: string) => {
    const about = isAbout ? t().time.about({ date }) : date;
    return isPerhaps ? t().time.possibly({ date: about }) : about;
  };
  if (unspecified) {
    const within = { start: first, end: last + 1 };
    const isOneMonth = isoOf(first).slice(0, -3) === isoOf(last).slice(0, -3);
    if (isOneMonth) return qualified(t().time.someDay({ month: dates().month(first) }));
    const lastYear = dates().year(last);
    const years = year === lastYear ? year : `${year}–${lastYear}`;
    const when =
      precision === 'year' || isoOf(first).endsWith('-01-01') ? years : formatInterval(within);
    return qualified(t().time.someTime({ when }));
  }
  if (precision === 'year') return qualified(year);
  if (precision === 'day') return qualified(formatDay(first));
  const isWithin = inPhrase || isAbout || isPerhaps;
  return qualified(isWithin ? dates().monthInPhrase(first) : dates().month(first));
}

/**
 * Formats an EDTF date or interval with its uncertainty: “since around 2 April 1993”, “possibly January 1990 – 12 May
 * 1992”. Plain days are formatted by `intervalInWords`.
 */
export function formatEdtf(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return edtf;
  const [lower = '', upper] = edtf.trim().split('/');
  const from = readDate(lower);
  const to = upper === undefined ? undefined : readDate(upper);
  const isDay = (date: EdtfDate | undefined) =>
    !date || (date.precision === 'day' && !date.qualified && !date.unspecified);
  if (isDay(from) && isDay(to)) return formatInterval(parsed.value);
  if (upper === undefined) return from ? formatDate(lower, from) : edtf;
  if (!from && to) return t().time.until({ date: formatDate(upper, to, true) });
  if (from && !to) return t().time.since({ date: formatDate(lower, from, true) });
  return from && to ? `${formatDate(lower, from)} – ${formatDate(upper, to)}` : edtf;
}

/**
 * Formats the uncertainty of an EDTF interval in days: “exact start date unknown: 30 March – 5 April 1993”. Empty if
 * exact.
 */
export function formatUncertainty(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return '';
  const { start, end, fullFrom, fullTo } = parsed.value;
  const between = (first: number, last: number) => formatInterval({ start: first, end: last + 1 });
  if (!edtf.includes('/'))
    return fullFrom === undefined ? '' : t().time.unknownDate({ when: between(start, end - 1) });
  return [
    ...(fullFrom === undefined ? [] : [t().time.unknownStart({ when: between(start, fullFrom) })]),
    ...(fullTo === undefined ? [] : [t().time.unknownEnd({ when: between(fullTo - 1, end - 1) })]),
  ].join('; ');
}
