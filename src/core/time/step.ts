import type { Interval } from './interval.ts';
import { minutesPerDay } from './minute.ts';

/** Steps within a day, in minutes. */
const steps = [1, 5, 10, 30, 60] as const;

/** The most steps that an axis is divided into, if they are parts of a day: about as many as it has pixels. */
const most = 1500;

/**
 * How far an arrow key moves an end of the window, and what dragging rounds to, in minutes: a day in a story of days,
 * and otherwise a round number of minutes, up to an hour.
 * @param least the least time that the story tells apart, in minutes
 */
export function stepOn({ start, end }: Interval, least: number): number {
  if (least === minutesPerDay) return least;
  return steps.find((step) => (end - start) / step <= most) ?? 60;
}
