import { readEdtf } from '../time/edtf.ts';
import { isDayStart, isoMinute, isoOf, minuteOf } from '../time/minute.ts';

/** A moment in ISO 8601 or, as databases write it, with spaces and “UTC”. */
const moment =
  /^(\d{4}-\d\d-\d\d)[T ](\d\d(?::\d\d)?(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?$/;

/** Midnight to the second: how software writes a day without a clock time. */
const midnight = /^00:00:00(?:\.0+)?$/;

/** Day, month and year with full stops, as in much of Europe: never the month first. With slashes it may be. */
const withStops = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/;

/** Milliseconds since 1970 that can't be a year: from 3 January 1970 on. */
const leastMilliseconds = 200_000_000;

/** The end of the year 9999, the last that dates here can have, in milliseconds since 1970. */
const tooManyMilliseconds = Date.UTC(10_000, 0);

const millisecondsPerMinute = 60_000;

function ofMoment([, day = '', clock = '', zone = '']: readonly (string | undefined)[]): string {
  if (midnight.test(clock)) return day;
  return `${day}T${clock}${/UTC|GMT/.test(zone) ? 'Z' : zone}`;
}

function ofNumber(value: number): string | undefined {
  if (!Number.isInteger(value) || value >= tooManyMilliseconds) return undefined;
  if (value < leastMilliseconds)
    return dateAsEdtf(`${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(4, '0')}`);
  const minute = minuteOf(value);
  const isDay = isDayStart(minute) && value % millisecondsPerMinute === 0;
  return isDay ? isoOf(minute) : `${isoMinute(minute)}Z`;
}

/**
 * A date as data has it, as EDTF: EDTF itself, a year as a number, a moment, a day such as 3.11.2019, or milliseconds
 * since 1970. Midnight to the second is how software writes a day, and is read as that. Undefined if it is something
 * else.
 */
export function dateAsEdtf(value: unknown): string | undefined {
  if (typeof value === 'number') return ofNumber(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  const [, date = '', month = '', year = ''] = withStops.exec(text) ?? [];
  const written = year && `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const found = moment.exec(text);
  const edtf = written || (found ? ofMoment(found) : text);
  return readEdtf(edtf) ? edtf : undefined;
}
