import { isWholeDays, type Interval } from './interval.ts';
import { isDayStart, isoOf, minutesPerDay, type Minute } from './minute.ts';

/** Units in which dates are given, the finest first. */
export type CalendarUnit = 'minute' | 'day' | 'month' | 'year';

/** The least time that dates in a unit tell apart, in minutes. Months and years are shown by their days. */
export const stepIn = (unit: CalendarUnit): number => (unit === 'minute' ? 1 : minutesPerDay);

/** How the first days of months and years end in ISO 8601. */
const firstDays = { month: '-01', year: '-01-01' };

const begins = (unit: 'month' | 'year', minute: Minute): boolean =>
  isDayStart(minute) && isoOf(minute).endsWith(firstDays[unit]);

/** Whether a unit ends with a minute, such as a month with the last minute of its last day. */
export const isLastOf = (unit: 'month' | 'year', minute: Minute): boolean =>
  begins(unit, minute + 1);

/** The coarsest unit in which all of the intervals begin and end; a day if none has an end. */
export function calendarUnitOf(intervals: readonly Interval[]): CalendarUnit {
  if (!intervals.every(isWholeDays)) return 'minute';
  const ends = intervals.flatMap(({ start, end }) => [start, end]).filter(Number.isFinite);
  const isIn = (unit: 'month' | 'year') =>
    ends.length > 0 && ends.every((end) => begins(unit, end));
  return isIn('year') ? 'year' : isIn('month') ? 'month' : 'day';
}
