import type { Result } from '../result.ts';
import { dayOf, isoOf, type Day } from './day.ts';
import { readDate, type EdtfDate } from './edtf-date.ts';
import { lastDay, type Interval } from './interval.ts';
import type { Span } from './presence.ts';

type Parsed = Result<Span, string>;

/** Margin of an uncertain (`?`) or approximate (`~`) date: a year, a month, or three days. */
const margin = { year: 1, month: 1, day: 3 } as const;

/** Moves a day by years, months or days; the 31st becomes the last day of a shorter month. */
function shift(day: Day, unit: EdtfDate['precision'], count: number): Day {
  if (unit === 'day') return day + count;
  const date = new Date(day * 86_400_000);
  const months = unit === 'year' ? count * 12 : count;
  const target = new Date(date);
  target.setUTCDate(1);
  target.setUTCMonth(target.getUTCMonth() + months);
  const lastDay = new Date(target);
  lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
  target.setUTCDate(Math.min(date.getUTCDate(), lastDay.getUTCDate()));
  return dayOf(target.getTime());
}

/** A day moved by the margin of a date, if it is qualified. */
function moved(day: Day, { qualified, precision }: EdtfDate, by: 1 | -1): Day {
  return qualified ? shift(day, precision, by * margin[precision]) : day;
}

const isFuzzy = ({ qualified, unspecified }: EdtfDate) => qualified || unspecified;

function ofDate(date: EdtfDate): Span {
  const { first, last, unspecified } = date;
  const start = moved(first, date, -1);
  // Shift the first day after the date instead of its last day, so that the end of a month stays the end of a month.
  const end = moved(last + 1, date, 1);
  if (!isFuzzy(date)) return { start, end };
  // A qualified date is most certain on its own days; one with unspecified digits, in the middle.
  const middle = Math.floor((start + end) / 2);
  return unspecified
    ? { start, end, fullFrom: middle, fullTo: middle + 1 }
    : { start, end, fullFrom: first, fullTo: last + 1 };
}

function ofInterval(from: EdtfDate | undefined, to: EdtfDate | undefined): Span | undefined {
  const start = from ? moved(from.first, from, -1) : -Infinity;
  const end = to ? moved(to.last + 1, to, 1) : Infinity;
  if (start >= end || (from && to && start > moved(to.first, to, -1))) return undefined;
  const begun = from?.unspecified ? from.last : from?.first;
  const lasted = to?.unspecified ? to.first + 1 : to && to.last + 1;
  return {
    start,
    end,
    ...(from && begun !== undefined && isFuzzy(from) ? { fullFrom: moved(begun, from, 1) } : {}),
    ...(to && lasted !== undefined && isFuzzy(to) ? { fullTo: moved(lasted, to, -1) } : {}),
  };
}

/** Why a text is no date. */
function notADate(text: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) || /^\d{1,2}\.\s?\d{1,2}\.\s?\d{4}$/.test(text))
    return 'isn’t a date we can read: there is no such day';
  const use = /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text)
    ? 'write the year first, since with slashes the day and the month can be confused'
    : 'use a day, month, year or range (EDTF)';
  return `isn’t a date we can read: ${use}, such as 2023-05-11 or 2020-11-10/..`;
}

/**
 * Parses an EDTF date or interval (ISO 8601-2) as the days in which it may hold (half-open). `?` and `~` add
 * 3 days, a month or a year; `X` covers all possible digits; a time of day is dropped; an unknown end (empty) counts
 * as open. Seasons, centuries, sets and lists are rejected.
 */
export function parseEdtf(text: string): Parsed {
  const trimmed = text.trim();
  const refused = (why: string): Parsed => ({ ok: false, faults: `“${trimmed}” ${why}` });
  if (trimmed === '..') return { ok: true, value: { start: -Infinity, end: Infinity } };
  const [lower = '', upper, ...more] = trimmed.split('/');
  if (upper === undefined) {
    const date = readDate(trimmed);
    return date ? { ok: true, value: ofDate(date) } : refused(notADate(trimmed));
  }
  const isOpen = (end: string) => end === '' || end === '..';
  const from = isOpen(lower) ? undefined : readDate(lower);
  const to = isOpen(upper) ? undefined : readDate(upper);
  const isRead = (from ?? isOpen(lower)) && (to ?? isOpen(upper));
  if (!isRead || more.length > 0 || trimmed === '/') return refused(notADate(trimmed));
  const span = ofInterval(from, to);
  return span ? { ok: true, value: span } : refused('ends before it begins');
}

/**
 * Formats an interval as EDTF: one day, or two with a slash; `..` for an open end. Parsing the result gives the
 * interval again.
 */
export function edtfOf(interval: Interval): string {
  const from = interval.start === -Infinity ? '..' : isoOf(interval.start);
  const to = interval.end === Infinity ? '..' : isoOf(lastDay(interval));
  return from === to ? from : `${from}/${to}`;
}
