import { utcDay, utcMinute, utcTickInterval } from 'd3-time';
import { dates } from '../i18n/dates.ts';
import { formatFirst } from './format.ts';
import type { Interval } from './interval.ts';
import { dateOf, isDayStart, isoOf, minutesPerDay, type Minute } from './minute.ts';

/** A tick of a time axis. */
export interface Tick {
  readonly time: Minute;
  /** Undefined for the ticks between. */
  readonly label?: string;
}

const inMs = 60_000;

/**
 * Where a round unit of time begins (from minutes to decades), at most about `count` of them.
 * @param step the least unit, in minutes
 * @see https://d3js.org/d3-time#utcTicks
 */
function roundTimes({ start, end }: Interval, count: number, step: number): readonly Minute[] {
  const [from, to] = [dateOf(start), dateOf(end)];
  const inMinutes = (dates: readonly Date[]) => dates.map((date) => date.getTime() / inMs);
  const times = inMinutes(utcTickInterval(from, to, count)?.range(from, to) ?? []);
  if (times.every((time) => time % step === 0)) return times;
  // Short times are divided into less than a step.
  return inMinutes((step === minutesPerDay ? utcDay : utcMinute).range(from, to));
}

/**
 * “2023” for a year, “May 2023” for a month, “30 April 2023” for the first of several days, “1 May” for the first of a
 * month, then “3”. Within a day “14:00”, with its day for the first, and “1 May” for midnight.
 */
function labelOf(time: Minute, index: number, times: readonly Minute[]): string {
  const before = times[index - 1];
  if (!times.every(isDayStart)) {
    // The first also says the day or the year.
    if (before === undefined) return formatFirst(time);
    return isDayStart(time) ? dates().dayMonth(time) : dates().clock(time);
  }
  const allEnd = (ending: string) => times.every((one) => isoOf(one).endsWith(ending));
  if (allEnd('-01-01')) return dates().year(time);
  if (allEnd('-01')) return dates().month(time);
  const date = dateOf(time).getUTCDate();
  // The first also says the year.
  if (before === undefined) return dates().day(time);
  const isFirst = date < dateOf(before).getUTCDate();
  return isFirst ? dates().dayMonth(time) : dates().dayOfMonth(time);
}

/**
 * Ticks of a linear time axis, in order.
 * @param width of the axis, in CSS pixels
 * @param step least time between two, in minutes
 */
export function ticksOf(interval: Interval, width: number, step: number): readonly Tick[] {
  /** Least distance of two ticks and of two labels, in CSS pixels. */
  const [apart, labelsApart] = [6, 48];
  const labelled = roundTimes(interval, width / labelsApart, step);
  const labels = new Map(labelled.map((time, index) => [time, labelOf(time, index, labelled)]));
  const times = new Set([...labelled, ...roundTimes(interval, width / apart, step)]);
  return [...times]
    .sort((a, b) => a - b)
    .map((time) => {
      const label = labels.get(time);
      return { time, ...(label === undefined ? {} : { label }) };
    });
}
