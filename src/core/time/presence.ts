import type { Day } from './day.ts';
import type { Interval } from './interval.ts';

/** An interval with possibly inexact ends: it may exist from `start`, and certainly exists from `fullFrom`. */
export interface Span extends Interval {
  /** From this day on it has certainly begun; undefined if the start is exact. */
  readonly fullFrom?: Day;
  /** Before this day (exclusive) it has certainly not ended; undefined if the end is exact. */
  readonly fullTo?: Day;
}

/**
 * Certainty, from 0 to 1, that something exists on a day: rising over the days in which it may have begun, falling
 * over those in which it may have ended. If one span ends and another begins at the same inexact date, the two add up
 * to 1.
 */
export function presence(span: Span, day: Day): number {
  if (day < span.start || day >= span.end) return 0;
  const { start, end, fullFrom = start, fullTo = end } = span;
  const risen = day >= fullFrom ? 1 : (day - start + 0.5) / (fullFrom - start);
  const left = day < fullTo ? 1 : (end - day - 0.5) / (end - fullTo);
  return Math.min(risen, left);
}

/** Maximum certainty within an interval, from 0 to 1. */
export function presenceWithin(span: Span, within: Interval): number {
  const { fullFrom = span.start, fullTo = span.end } = span;
  const inside = (day: Day) => Math.min(Math.max(day, within.start), within.end - 1);
  // It rises up to one of these two days and falls from the other, so one of them is the maximum.
  return Math.max(...[fullFrom, fullTo - 1].map((day) => presence(span, inside(day))));
}
