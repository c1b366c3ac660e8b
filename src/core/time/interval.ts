import { dayOf, floorTo, isDayStart, minutesPerDay, type Minute } from './minute.ts';

/**
 * Half-open interval of minutes [start, end). An open or unknown start is -Infinity, an open or unknown end Infinity.
 * Never empty: `start < end`.
 */
export interface Interval {
  readonly start: Minute;
  readonly end: Minute;
}

export const always: Interval = { start: -Infinity, end: Infinity };

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}

export function contains(interval: Interval, minute: Minute): boolean {
  return interval.start <= minute && minute < interval.end;
}

/** Last minute in an interval; Infinity if the end is open. */
export function lastMinute({ end }: Interval): Minute {
  return end - 1;
}

/** Whether an interval is of whole days. */
export const isWholeDays = ({ start, end }: Interval): boolean =>
  isDayStart(start) && isDayStart(end);

/** The days of which an interval has some part. */
export const wholeDays = ({ start, end }: Interval): Interval => ({
  start: dayOf(start),
  end: dayOf(end - 1) + minutesPerDay,
});

/** The unit that an interval is given in: a day, or a minute if it begins or ends within a day. In minutes. */
export const stepOf = (interval: Interval): number => (isWholeDays(interval) ? minutesPerDay : 1);

/** Shortest interval that contains both. */
export function hull(a: Interval, b: Interval): Interval {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** The first day, or minute, to the last that any of the intervals names; open ends are ignored. Undefined if none does. */
export function namedTime(intervals: readonly Interval[]): Interval | undefined {
  const named = intervals.flatMap((interval) => {
    const { start, end } = interval;
    const step = stepOf(interval);
    return [
      ...(start === -Infinity ? [] : [{ start, end: start + step }]),
      ...(end === Infinity ? [] : [{ start: floorTo(step, end - 1), end }]),
    ];
  });
  const [first, ...others] = named;
  return first && others.reduce(hull, first);
}

/** Replaces open ends with those of `known`, unless that would leave less than the day of the other end. */
export function closeOpenEnds(interval: Interval, known: Interval): Interval {
  const start =
    interval.start === -Infinity ? Math.min(known.start, dayOf(interval.end - 1)) : interval.start;
  const end =
    interval.end === Infinity ? Math.max(known.end, dayOf(start) + minutesPerDay) : interval.end;
  return { start, end };
}
