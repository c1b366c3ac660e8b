import { minuteOf, minutesPerDay, type Minute } from './minute.ts';
import type { Interval } from './interval.ts';

/** What a date is given to, or what its qualifier is about. */
export type Unit = 'year' | 'month' | 'day' | 'hour' | 'minute';

/** A single EDTF date, as the time that it may mean (half-open). */
export interface EdtfDate extends Interval {
  readonly precision: Unit;
  /** What is uncertain (`?`), approximate (`~`) or both (`%`); undefined if it is exact. */
  readonly qualified: Unit | undefined;
  /** Some digit is unspecified (`X`). */
  readonly unspecified: boolean;
}

// Qualifiers follow the date or a component (ISO 8601-2, 8.4), or precede a component (8.5).
const mark = '[?~%]?';
/** What is written after a clock time: UTC, or how far the clocks are ahead of it. */
export const offset = 'Z|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?';
const withOffset = new RegExp(`T[^/]*(?:${offset})[?~%]?(?:/|$)`);

/** Whether a date or interval says how far its clocks are ahead of UTC. */
export const hasOffset = (edtf: string): boolean => withOffset.test(edtf);

const clock = `T([01]\\d|2[0-3])(?::([0-5]\\d)(?::[0-5]\\d(?:\\.\\d+)?)?)?(?:${offset})?`;
const date = new RegExp(
  `^${mark}(-?)([\\dX]{4})${mark}(?:-${mark}([\\dX]{2})${mark}(?:-${mark}([\\dX]{2})${mark}` +
    `(?:${clock}(${mark}))?)?)?$`,
);

/** Integers from `low` to `high` (inclusive) whose two digits match a pattern; `X` matches any digit. */
function fitting(pattern: string, low: number, high: number): readonly number[] {
  const one = Number(pattern);
  if (!Number.isNaN(one)) return one >= low && one <= high ? [one] : [];
  const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((value) =>
    fits.test(String(value).padStart(2, '0')),
  );
}

/** The first minute of a day. */
function startOf(year: number, month: number, day: number): Minute {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return minuteOf(time.getTime());
}

/** Number of days in a month; months count from 1. */
const lengthOf = (year: number, month: number): number =>
  (startOf(year, month + 1, 1) - startOf(year, month, 1)) / minutesPerDay;

/** The first minute of the first or last matching day in a year; undefined if there is none, as for 30 February. */
function dayIn(
  year: number,
  months: string,
  days: string | undefined,
  which: 'first' | 'last',
): Minute | undefined {
  const inOrder = <T>(list: readonly T[]) => (which === 'first' ? list : [...list].reverse());
  for (const month of inOrder(fitting(months, 1, 12))) {
    const [day] = inOrder(fitting(days ?? 'XX', 1, lengthOf(year, month)));
    if (day !== undefined) return startOf(year, month, day);
  }
  return undefined;
}

/** The time that the digits of a date may mean; undefined if there is none. */
function timeOf(sign: string, years: string, months = 'XX', days?: string): Interval | undefined {
  const yearAs = (digit: string) => Number(sign + years.replaceAll('X', digit)) + 0;
  const [low, high] = sign === '' ? (['0', '9'] as const) : (['9', '0'] as const);
  const first = dayIn(yearAs(low), months, days, 'first');
  const last = dayIn(yearAs(high), months, days, 'last');
  return first === undefined || last === undefined
    ? undefined
    : { start: first, end: last + minutesPerDay };
}

/** The part of a day that a clock time means: an hour or a minute. */
function onTheClock(day: Minute, hours: string, minutes: string | undefined): Interval {
  const start = day + Number(hours) * 60 + Number(minutes ?? 0);
  return { start, end: start + (minutes === undefined ? 60 : 1) };
}

/**
 * Parses an EDTF date (ISO 8601-2): year, month or day, `X` for any digit, qualified by `?`, `~` or `%`. A day may have
 * a clock time to the hour, minute or second, which is its minute; what it is ahead of UTC is not looked at, since
 * stories are converted to their civil time when they are prepared. Undefined for anything else: seasons, centuries,
 * longer years, days and times that don’t exist.
 */
export function readDate(text: string): EdtfDate | undefined {
  const [whole, sign = '', years = '', months, days, hours, minutes, lastMark = ''] =
    date.exec(text) ?? [];
  // There is one year 0, and it has no sign.
  if (whole === undefined || `${sign}${years}` === '-0000') return undefined;
  const unspecified = text.includes('X');
  // One doesn’t know the minute of an unknown day.
  if (hours !== undefined && unspecified) return undefined;
  const time = timeOf(sign, years, months, days);
  if (!time) return undefined;
  const day = days !== undefined ? 'day' : months !== undefined ? 'month' : 'year';
  const precision = hours === undefined ? day : minutes === undefined ? 'hour' : 'minute';
  const isQualified = /[?~%]/.test(text);
  return {
    ...(hours === undefined ? time : onTheClock(time.start, hours, minutes)),
    precision,
    qualified: isQualified ? (lastMark === '' ? day : precision) : undefined,
    unspecified,
  };
}
