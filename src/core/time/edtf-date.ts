import { dayOf, type Day } from './day.ts';

/** A single EDTF date, as the days it may mean. */
export interface EdtfDate {
  /** The first and last possible day, both inclusive. */
  readonly first: Day;
  readonly last: Day;
  readonly precision: 'year' | 'month' | 'day';
  /** Uncertain (`?`), approximate (`~`) or both (`%`), in whole or in part. */
  readonly qualified: boolean;
  /** Some digit is unspecified (`X`). */
  readonly unspecified: boolean;
}

// Qualifiers follow the date or a component (ISO 8601-2, 8.4), or precede a component (8.5).
const mark = '[?~%]?';
const clock =
  'T(?:[01]\\d|2[0-3])(?::[0-5]\\d){0,2}(?:\\.\\d+)?(?:Z|[+-](?:[01]\\d|2[0-3])(?::?[0-5]\\d)?)?';
const date = new RegExp(
  `^${mark}(-?)([\\dX]{4})${mark}(?:-${mark}([\\dX]{2})${mark}(?:-${mark}([\\dX]{2})${mark}` +
    `(?:${clock})?)?)?$`,
);

/** Integers from `low` to `high` (inclusive) whose two digits match a pattern; `X` matches any digit. */
function fitting(pattern: string, low: number, high: number): readonly number[] {
  const fits = new RegExp(`^${pattern.replaceAll('X', '\\d')}$`);
  return Array.from({ length: high - low + 1 }, (_, index) => low + index).filter((value) =>
    fits.test(String(value).padStart(2, '0')),
  );
}

function utc(year: number, month: number, day: number): Day {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, day);
  return dayOf(time.getTime());
}

/** Number of days in a month; months count from 1. */
const lengthOf = (year: number, month: number): number =>
  utc(year, month + 1, 1) - utc(year, month, 1);

/** The first or last matching day in a year; undefined if there is none, as for 30 February. */
function dayIn(
  year: number,
  months: string,
  days: string | undefined,
  which: 'first' | 'last',
): Day | undefined {
  const inOrder = <T>(list: readonly T[]) => (which === 'first' ? list : [...list].reverse());
  for (const month of inOrder(fitting(months, 1, 12))) {
    const [day] = inOrder(fitting(days ?? 'XX', 1, lengthOf(year, month)));
    if (day !== undefined) return utc(year, month, day);
  }
  return undefined;
}

/**
 * Parses an EDTF date (ISO 8601-2): year, month or day, `X` for any digit, qualified by `?`, `~` or `%`. A time of
 * day is dropped. Undefined for anything else: seasons, centuries, longer years, days and times that don't exist.
 */
export function readDate(text: string): EdtfDate | undefined {
  const [whole, sign = '', years = '', months, days] = date.exec(text) ?? [];
  // There is one year 0, and it has no sign.
  if (whole === undefined || `${sign}${years}` === '-0000') return undefined;
  const yearAs = (digit: string) => Number(sign + years.replaceAll('X', digit)) + 0;
  const bounds = sign === '' ? (['0', '9'] as const) : (['9', '0'] as const);
  const first = dayIn(yearAs(bounds[0]), months ?? 'XX', days, 'first');
  const last = dayIn(yearAs(bounds[1]), months ?? 'XX', days, 'last');
  if (first === undefined || last === undefined) return undefined;
  return {
    first,
    last,
    precision: days !== undefined ? 'day' : months !== undefined ? 'month' : 'year',
    qualified: /[?~%]/.test(text),
    unspecified: text.includes('X'),
  };
}
