import { isWholeDays, type Interval } from './interval.ts';
import { dateOf, minutesPerDay, type Minute } from './minute.ts';

/** Units in which dates are given, the finest first. */
export type CalendarUnit = 'minute' | 'day' | 'month' | 'year';

/** The least time that dates in a unit tell apart, in minutes. Months and years are shown by their days. */
export const stepIn = (unit: CalendarUnit): number => (unit === 'minute' ? 1 : minutesPerDay);

/** Whether a month begins with a minute. Also what is open. */
const isMonthStart = (minute: Minute): boolean =>
  !Number.isFinite(minute) || (minute % minutesPerDay === 0 && dateOf(minute).getUTCDate() === 1);

/** Whether a year begins with a minute. Also what is open. */
const isYearStart = (minute: Minute): boolean =>
  isMonthStart(minute) && (!Number.isFinite(minute) || dateOf(minute).getUTCMonth() === 0);

/** Whether a unit ends with a minute, such as a month with the last minute of its last day. */
export function isLastOf(unit: 'month' | 'year', minute: Minute): boolean {
  return (unit === 'year' ? isYearStart : isMonthStart)(minute + 1);
}

/** The coarsest unit in which all of the intervals begin and end; a day if none has an end. */
export function calendarUnitOf(intervals: readonly Interval[]): CalendarUnit {
  if (!intervals.every(isWholeDays)) return 'minute';
  const ends = intervals.flatMap(({ start, end }) => [start, end]);
  if (!ends.some(Number.isFinite) || !ends.every(isMonthStart)) return 'day';
  return ends.every(isYearStart) ? 'year' : 'month';
}
