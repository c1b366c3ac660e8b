import { isoOf } from './day.ts';
import { parseEdtf } from './edtf.ts';
import { readDate, type EdtfDate } from './edtf-date.ts';
import { dayInWords, intervalInWords } from './words.ts';

/** One date in words, as exactly as it is given: “2 April 1993”, “about April 1993”, “some day in October 2020”. */
function dateInWords(text: string, { first, last, precision, unspecified }: EdtfDate): string {
  const day = dayInWords(first);
  const [, ...monthAndYear] = day.split(' ');
  const year = isoOf(first).slice(0, 4);
  const about = text.includes('~') || text.includes('%') ? 'about ' : '';
  const perhaps = text.includes('?') || text.includes('%') ? 'perhaps ' : '';
  const qualifier = perhaps + about;
  if (unspecified) {
    const within = { start: first, end: last + 1 };
    const month = isoOf(first).slice(0, 7) === isoOf(last).slice(0, 7);
    if (month) return `${qualifier}some day in ${monthAndYear.join(' ')}`;
    const lastYear = isoOf(last).slice(0, 4);
    return precision === 'year' || isoOf(first).endsWith('-01-01')
      ? `${qualifier}some time in ${year === lastYear ? year : `${year}–${lastYear}`}`
      : `${qualifier}some time in ${intervalInWords(within)}`;
  }
  if (precision === 'year') return qualifier + year;
  return qualifier + (precision === 'month' ? monthAndYear.join(' ') : day);
}

/**
 * An EDTF date or interval in words, its doubts with it: “since about 2 April 1993”, “perhaps January 1990 –
 * 12 May 1992”. Of days alone it is as `intervalInWords` has it.
 */
export function whenInWords(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return edtf;
  const [lower = '', upper] = edtf.trim().split('/');
  const from = readDate(lower);
  const to = upper === undefined ? undefined : readDate(upper);
  const isDay = (date: EdtfDate | undefined) =>
    !date || (date.precision === 'day' && !date.qualified && !date.unspecified);
  if (isDay(from) && isDay(to)) return intervalInWords(parsed.value);
  if (upper === undefined) return from ? dateInWords(lower, from) : edtf;
  if (!from && to) return `until ${dateInWords(upper, to)}`;
  if (from && !to) return `since ${dateInWords(lower, from)}`;
  return from && to ? `${dateInWords(lower, from)} – ${dateInWords(upper, to)}` : edtf;
}

/** What the doubts of an EDTF interval come to in days: “begins between 30 March and 5 April 1993”. Empty without any. */
export function doubtsInWords(edtf: string): string {
  const parsed = parseEdtf(edtf);
  if (!parsed.ok) return '';
  const { start, end, fullFrom, fullTo } = parsed.value;
  const between = (first: number, last: number) => intervalInWords({ start: first, end: last + 1 });
  if (!edtf.includes('/'))
    return fullFrom === undefined ? '' : `lies somewhere in ${between(start, end - 1)}`;
  return [
    ...(fullFrom === undefined ? [] : [`began somewhere in ${between(start, fullFrom)}`]),
    ...(fullTo === undefined ? [] : [`ended somewhere in ${between(fullTo - 1, end - 1)}`]),
  ].join('; ');
}
