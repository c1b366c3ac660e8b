import type { Day } from './day.ts';
import type { Interval } from './interval.ts';

/** An interval whose ends may not be exactly known: from `start` it may hold, from `fullFrom` it surely does. */
export interface Span extends Interval {
  /** From this day on it has surely begun; missing where its beginning is exactly known. */
  readonly fullFrom?: Day;
  /** Up to but without this day it has surely not ended; missing where its end is exactly known. */
  readonly fullTo?: Day;
}

/**
 * How surely something holds on a day, from 0 to 1: rising over the days in which it may have begun, falling over
 * those in which it may have ended. Two spans of which one begins where the other ends, by one and the same
 * inexact day, make 1 together.
 */
export function presence(span: Span, day: Day): number {
  if (day < span.start || day >= span.end) return 0;
  const { start, end, fullFrom = start, fullTo = end } = span;
  const risen = day >= fullFrom ? 1 : (day - start + 0.5) / (fullFrom - start);
  const left = day < fullTo ? 1 : (end - day - 0.5) / (end - fullTo);
  return Math.min(risen, left);
}

/** The surest that something holds within an interval, from 0 to 1. */
export function presenceWithin(span: Span, within: Interval): number {
  const { fullFrom = span.start, fullTo = span.end } = span;
  const inside = (day: Day) => Math.min(Math.max(day, within.start), within.end - 1);
  // Rising up to one of the two days and falling from the other, it is highest at one of them.
  return Math.max(...[fullFrom, fullTo - 1].map((day) => presence(span, inside(day))));
}
