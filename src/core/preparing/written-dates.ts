import { parseEdtf } from '../time/edtf.ts';
import { dayOf, isoOf } from '../time/day.ts';

/** A moment in ISO 8601 or, as databases write it, with a space. */
const moment = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/;

/** Day, month and year with full stops, as in much of Europe: never the month first. With slashes it may be. */
const withStops = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

/** Milliseconds since 1970 that can't be a year: from 3 January 1970 on. */
const leastMilliseconds = 200_000_000;

/**
 * A date as data has it, as EDTF: EDTF itself, a year as a number, a moment, a day such as 3.11.2019, or milliseconds
 * since 1970. A clock time is dropped to its day. Undefined if it is something else.
 */
export function dateAsEdtf(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isInteger(value)
      ? value >= leastMilliseconds
        ? isoOf(dayOf(value))
        : dateAsEdtf(`${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`)
      : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const [, date = '', month = '', year = ''] = withStops.exec(text) ?? [];
  const written = year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const day = written || (moment.exec(text)?.[1] ?? text);
  return parseEdtf(day).ok ? day : undefined;
}
