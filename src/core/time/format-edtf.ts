import { isoOf } from './minute.ts';
import { readEdtf } from './edtf.ts';
import { readDate, type EdtfDate } from './edtf-date.ts';
import { dates } from '../i18n/dates.ts';
import { t } from '../i18n/i18n.ts';
import { formatInterval } from './format.ts';
import { lastMinute } from './interval.ts';
import { unitOf } from './presence.ts';

/**
 * Formats a date with the precision it is given in: “2 April 1993”, “around April 1993”, “an unknown day in October 2020”.
 * @param inPhrase whether words precede it
 */
function formatDate(
  text: string,
  { start, end, precision, unspecified }: EdtfDate,
  inPhrase = false,
): string {
  const isAbout = text.includes('~') || text.includes('%');
  const isPerhaps = text.includes('?') || text.includes('%');
  const last = lastMinute({ start, end });
  const year = dates().year(start);
  const qualified = (date: string) => {
    const about = isAbout ? t().time.about({ date }) : date;
    return isPerhaps ? t().time.possibly({ date: about }) : about;
  };
  if (unspecified) {
    const isOneMonth = isoOf(start).slice(0, -3) === isoOf(last).slice(0, -3);
    if (isOneMonth) return qualified(t().time.someDay({ month: dates().month(start) }));
    const lastYear = dates().year(last);
    const years = year === lastYear ? year : `${year}–${lastYear}`;
    const when =
      precision === 'year' || isoOf(start).endsWith('-01-01')
        ? years
        : formatInterval({ start, end });
    return qualified(t().time.someTime({ when }));
  }
  if (precision === 'year') return qualified(year);
  if (precision !== 'month') return qualified(formatInterval({ start, end }));
  const isWithin = inPhrase || isAbout || isPerhaps;
  return qualified(isWithin ? dates().monthInPhrase(start) : dates().month(start));
}

/**
 * Formats an EDTF date or interval with its uncertainty: “since around 2 April 1993”, “possibly January 1990 – 12 May
 * 1992”. Plain days and times are formatted by `formatInterval`.
 */
export function formatEdtf(edtf: string): string {
  const span = readEdtf(edtf);
  if (!span) return edtf;
  const [lower = '', upper] = edtf.trim().split('/');
  const from = readDate(lower);
  const to = upper === undefined ? undefined : readDate(upper);
  const isPlain = (date: EdtfDate | undefined) =>
    !date || !(/year|month/.test(date.precision) || date.qualified || date.unspecified);
  if (isPlain(from) && isPlain(to)) return formatInterval(span);
  if (upper === undefined) return from ? formatDate(lower, from) : edtf;
  if (!from && to) return t().time.until({ date: formatDate(upper, to, true) });
  if (from && !to) return t().time.since({ date: formatDate(lower, from, true) });
  return from && to ? `${formatDate(lower, from)} – ${formatDate(upper, to)}` : edtf;
}

/**
 * Formats the uncertainty of an EDTF interval in days, or in minutes: “exact start date unknown: 30 March – 5 April
 * 1993”. Empty if exact.
 */
export function formatUncertainty(edtf: string): string {
  const span = readEdtf(edtf);
  if (!span) return '';
  const { start, end, fullFrom, fullTo } = span;
  if (!edtf.includes('/'))
    return fullFrom === undefined
      ? ''
      : t().time.unknownDate({ when: formatInterval({ start, end }) });
  const unit = unitOf(span);
  return [
    ...(fullFrom === undefined
      ? []
      : [t().time.unknownStart({ when: formatInterval({ start, end: fullFrom + unit }) })]),
    ...(fullTo === undefined
      ? []
      : [t().time.unknownEnd({ when: formatInterval({ start: fullTo - unit, end }) })]),
  ].join('; ');
}
