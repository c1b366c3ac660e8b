import type { Interval } from './interval.ts';

/** A window longer than this share of all time is not enlarged as a whole, only its last days. */
const longest = 1 / 12;

/** The least number of days shown before and after a window. */
const leastMargin = 3;

/** Of what is shown enlarged, the most as a share of all time: otherwise the overview is detailed enough. */
const most = 1 / 3;

/**
 * The days shown enlarged beside the overview of a timeline: a window with half its length on either side, or the days
 * around the end of a long one. Undefined if that would be a large part of all time.
 * @param all first to last day of the timeline, of which the window may be outside
 * @param length of the timeline in days, without the times that are cut short
 */
export function lensOf(window: Interval, all: Interval, length: number): Interval | undefined {
  const isLong = window.end - window.start > longest * length;
  const around = isLong ? { start: window.end - 1, end: window.end } : window;
  const half = (isLong ? longest * length : window.end - window.start) / 2;
  const margin = Math.max(leastMargin, Math.ceil(half));
  const start = Math.max(all.start, Math.min(around.start - margin, all.end - 2 * margin));
  const end = Math.min(all.end, Math.max(around.end + margin, all.start + 2 * margin));
  return end - start > most * length ? undefined : { start, end };
}
