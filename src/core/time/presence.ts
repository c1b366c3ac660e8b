import { stepOf, type Interval } from './interval.ts';
import { floorTo, isDayStart, type Minute } from './minute.ts';

/** An interval with possibly inexact ends: it may exist from `start`, and certainly exists from `fullFrom`. */
export interface Span extends Interval {
  /** From this minute on it has certainly begun; undefined if the start is exact. */
  readonly fullFrom?: Minute;
  /** Before this minute (exclusive) it has certainly not ended; undefined if the end is exact. */
  readonly fullTo?: Minute;
}

/** The unit that a span is given in, a day or a minute, in minutes. Its certainty is that of a whole unit. */
export function unitOf(span: Span): number {
  const { fullFrom = 0, fullTo = 0 } = span;
  return isDayStart(fullFrom) && isDayStart(fullTo) ? stepOf(span) : 1;
}

/**
 * Certainty, from 0 to 1, that something exists in a minute, or on its day if the span is of days: rising over the time
 * in which it may have begun, falling over that in which it may have ended. If one span ends and another begins at the
 * same inexact date, the two add up to 1.
 */
export function presence(span: Span, minute: Minute): number {
  if (minute < span.start || minute >= span.end) return 0;
  const { start, end, fullFrom = start, fullTo = end } = span;
  if (minute >= fullFrom && minute < fullTo) return 1;
  const unit = unitOf(span);
  const middle = floorTo(unit, minute) + unit / 2;
  const risen = minute >= fullFrom ? 1 : (middle - start) / (fullFrom - start);
  const left = minute < fullTo ? 1 : (end - middle) / (end - fullTo);
  return Math.min(risen, left);
}

/** Maximum certainty within an interval, from 0 to 1. */
export function presenceWithin(span: Span, within: Interval): number {
  const { fullFrom = span.start, fullTo = span.end } = span;
  const inside = (minute: Minute) => Math.min(Math.max(minute, within.start), within.end - 1);
  // It rises up to one of these two minutes and falls from the other, so one of them is the maximum.
  return Math.max(...[fullFrom, fullTo - 1].map((minute) => presence(span, inside(minute))));
}
