import type { Day } from './day.ts';

/**
 * Half-open interval of days [start, end). An open or unknown start is -Infinity, an open or unknown end Infinity.
 * Never empty: `start < end`.
 */
export interface Interval {
  readonly start: Day;
  readonly end: Day;
}

export const always: Interval = { start: -Infinity, end: Infinity };

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(interval: Interval, day: Day): boolean {
  return interval.start <= day && day < interval.end;
}

/** Last day in an interval; Infinity if the end is open. */
export function lastDay({ end }: Interval): Day {
  return end - 1;
}

/** Shortest interval that contains both. */
export function hull(a: Interval, b: Interval): Interval {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** First to last day named by any of the intervals; open ends are ignored. Undefined if none names a day. */
export function namedDays(intervals: readonly Interval[]): Interval | undefined {
  const days = intervals.flatMap(({ start, end }) => [
    ...(start === -Infinity ? [] : [{ start, end: start + 1 }]),
    ...(end === Infinity ? [] : [{ start: end - 1, end }]),
  ]);
  const [first, ...others] = days;
  return first && others.reduce(hull, first);
}

/** Replaces open ends with those of `known`, unless that would leave no day. */
export function closeOpenEnds(interval: Interval, known: Interval): Interval {
  const start =
    interval.start === -Infinity ? Math.min(known.start, interval.end - 1) : interval.start;
  const end = interval.end === Infinity ? Math.max(known.end, start + 1) : interval.end;
  return { start, end };
}
