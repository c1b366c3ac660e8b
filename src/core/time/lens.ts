import type { Interval } from './interval.ts';

/** A window longer than this share of all time is not enlarged as a whole, only its end. */
const longest = 1 / 12;

/** The least number of steps shown before and after a window. */
const leastMargin = 3;

/** Of what is shown enlarged, the most as a share of all time: otherwise the overview is detailed enough. */
const most = 1 / 3;

/**
 * The time shown enlarged beside the overview of a timeline: a window with half its length on either side, or what is
 * around the end of a long one. Undefined if that would be a large part of all time.
 * @param all the time of the timeline, of which the window may be outside
 * @param length of the timeline in minutes, without the times that are cut short
 * @param step least part of time that the story tells apart, in minutes
 */
export function lensOf(
  window: Interval,
  all: Interval,
  length: number,
  step: number,
): Interval | undefined {
  const isLong = window.end - window.start > longest * length;
  const around = isLong ? { start: window.end - step, end: window.end } : window;
  const half = (isLong ? longest * length : window.end - window.start) / 2;
  const margin = step * Math.max(leastMargin, Math.ceil(half / step));
  const start = Math.max(all.start, Math.min(around.start - margin, all.end - 2 * margin));
  const end = Math.min(all.end, Math.max(around.end + margin, all.start + 2 * margin));
  return end - start > most * length ? undefined : { start, end };
}
