import {
  dateOf,
  dayOf,
  floorTo,
  isoMinute,
  isoOf,
  minuteOf,
  minutesPerDay,
  type Minute,
} from './minute.ts';
import { readDate, type EdtfDate, type Unit } from './edtf-date.ts';
import { isWholeDays, lastMinute, stepOf, type Interval } from './interval.ts';
import type { Span } from './presence.ts';

/** Margin of an uncertain (`?`) or approximate (`~`) date: a year, a month, three days, an hour or ten minutes. */
const margin: Readonly<Record<Unit, number>> = { year: 1, month: 1, day: 3, hour: 1, minute: 10 };

/** Units of a fixed length, in minutes. */
const lengths: Readonly<Partial<Record<Unit, number>>> = {
  day: minutesPerDay,
  hour: 60,
  minute: 1,
};

/** Moves a minute by a number of units; the 31st becomes the last day of a shorter month. */
function shift(minute: Minute, unit: Unit, count: number): Minute {
  const length = lengths[unit];
  if (length !== undefined) return minute + length * count;
  const date = dateOf(minute);
  const months = unit === 'year' ? count * 12 : count;
  const target = new Date(date);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + months);
  const lastDay = new Date(target);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  target.setUTCDate(Math.min(date.getUTCDate(), lastDay.getUTCDate()));
  return minuteOf(target.getTime());
}

/** A minute moved by the margin of a date, if it is qualified. */
function moved(minute: Minute, { qualified }: EdtfDate, by: 1 | -1): Minute {
  return qualified ? shift(minute, qualified, by * margin[qualified]) : minute;
}

const isFuzzy = ({ qualified, unspecified }: EdtfDate) => qualified !== undefined || unspecified;

function ofDate(date: EdtfDate): Span {
  // The start of the next day is moved instead of the end of the last, so that the end of a month stays that of a month.
  const [start, end] = [moved(date.start, date, -1), moved(date.end, date, 1)];
  if (!isFuzzy(date)) return { start, end };
  // A qualified date is most certain on its own days; one with unspecified digits, in the middle.
  const middle = floorTo(minutesPerDay, (start + end) / 2);
  return date.unspecified
    ? { start, end, fullFrom: middle, fullTo: middle + minutesPerDay }
    : { start, end, fullFrom: date.start, fullTo: date.end };
}

/** The last unit, a day or a minute, of a date. */
const lastOf = (date: EdtfDate): Minute => date.end - stepOf(date);

function ofInterval(from: EdtfDate | undefined, to: EdtfDate | undefined): Span | undefined {
  const start = from ? moved(from.start, from, -1) : -Infinity;
  const end = to ? moved(to.end, to, 1) : Infinity;
  // A minute may be followed by its own day, but a month not by its own year.
  const first =
    from && /hour|minute/.test(from.precision) && to?.precision === 'day' ? dayOf(start) : start;
  if (start >= end || (from && to && first > moved(to.start, to, -1))) return undefined;
  const begun = from?.unspecified ? lastOf(from) : from?.start;
  const lasted = to?.unspecified ? to.start + stepOf(to) : to?.end;
  return {
    start,
    end,
    ...(from && begun !== undefined && isFuzzy(from) ? { fullFrom: moved(begun, from, 1) } : {}),
    ...(to && lasted !== undefined && isFuzzy(to) ? { fullTo: moved(lasted, to, -1) } : {}),
  };
}

/**
 * Reads an EDTF date or interval (ISO 8601-2) as the time in which it may hold (half-open): to the minute if it has a
 * clock time, and otherwise whole days. `?` and `~` add a year, a month, 3 days, an hour or 10 minutes, depending on
 * what they are about; `X` covers all possible digits; an unknown end (empty) counts as open. Undefined for anything
 * else: seasons, centuries, sets and lists, and intervals that end before they begin.
 */
export function readEdtf(text: string): Span | undefined {
  const trimmed = text.trim();
  if (trimmed === '..') return { start: -Infinity, end: Infinity };
  const [lower = '', upper, ...more] = trimmed.split('/');
  if (upper === undefined) {
    const date = readDate(trimmed);
    return date && ofDate(date);
  }
  const isOpen = (end: string) => end === '' || end === '..';
  const from = isOpen(lower) ? undefined : readDate(lower);
  const to = isOpen(upper) ? undefined : readDate(upper);
  const isRead = (from ?? isOpen(lower)) && (to ?? isOpen(upper));
  return isRead && more.length === 0 && trimmed !== '/' ? ofInterval(from, to) : undefined;
}

/**
 * Formats an interval as EDTF: one date, or two with a slash; `..` for an open end. Dates are days, or minutes if the
 * interval begins or ends within a day. Reading the result gives the interval again.
 */
export function edtfOf(interval: Interval): string {
  const written = isWholeDays(interval) ? isoOf : isoMinute;
  const from = interval.start === -Infinity ? '..' : written(interval.start);
  const to = interval.end === Infinity ? '..' : written(lastMinute(interval));
  return from === to ? from : `${from}/${to}`;
}
