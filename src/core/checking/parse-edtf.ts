import type { Result } from '../result.ts';
import { readDate } from '../time/edtf-date.ts';
import { readEdtf } from '../time/edtf.ts';
import type { Span } from '../time/presence.ts';

/** Why a text is no date. */
function notADate(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) || /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/.test(text))
    return 'isn’t a date we can read: there is no such day';
  if (/T/.test(text) && readDate(text.replace(/T.*/, '')))
    return 'isn’t a time we can read: write the day and what the clock shows, such as 2023-05-11T09:30';
  const use = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)
    ? 'write the year first, since with slashes the day and the month can be confused'
    : 'use a day, month, year or range (EDTF)';
  return `isn’t a date we can read: ${use}, such as 2023-05-11 or 2020-11-10/..`;
}

/** Whether a text is an interval of two dates that can be read. */
function isOfDates(text: string): boolean {
  const [lower = '', upper, ...more] = text.split('/');
  return Boolean(upper !== undefined && more.length === 0 && readDate(lower) && readDate(upper));
}

/** Reads an EDTF date or interval as `readEdtf`, or says in English why it can’t be read: for authors of stories. */
export function parseEdtf(text: string): Result<Span, string> {
  const value = readEdtf(text);
  if (value) return { ok: true, value };
  const trimmed = text.trim();
  const why = isOfDates(trimmed) ? 'ends before it begins' : notADate(trimmed);
  return { ok: false, faults: `“${trimmed}” ${why}` };
}
