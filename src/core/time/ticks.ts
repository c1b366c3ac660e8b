import { utcDay, utcTickInterval } from 'd3-time';
import { dates } from '../i18n/dates.ts';
import { isoOf, type Day } from './day.ts';
import type { Interval } from './interval.ts';

/** A tick of a time axis. */
export interface Tick {
  readonly day: Day;
  /** Undefined for the ticks between. */
  readonly label?: string;
}

const inMs = 86_400_000;

/**
 * Days that begin a round unit of time (a day, month, year, decade), at most about `count` of them.
 * @see https://d3js.org/d3-time#utcTicks
 */
function roundDays({ start, end }: Interval, count: number): readonly Day[] {
  const [from, to] = [new Date(start * inMs), new Date(end * inMs)];
  const unit = utcTickInterval(from, to, count);
  const days = unit?.range(from, to).map((date) => date.getTime() / inMs) ?? [];
  // Short times are divided into hours.
  return days.every(Number.isInteger)
    ? days
    : utcDay.range(from, to).map((date) => date.getTime() / inMs);
}

/** “2023” for a year, “May 2023” for a month, “30 April 2023” for the first of several days, “1 May” for the first of a month, then “3”. */
function labelOf(day: Day, index: number, days: readonly Day[]): string {
  const allEnd = (ending: string) => days.every((one) => isoOf(one).endsWith(ending));
  if (allEnd('-01-01')) return dates().year(day);
  if (allEnd('-01')) return dates().month(day);
  const date = new Date(day * inMs).getUTCDate();
  const before = days[index - 1];
  // The first also says the year.
  if (before === undefined) return dates().day(day);
  const isFirst = date < new Date(before * inMs).getUTCDate();
  return isFirst ? dates().dayMonth(day) : String(date);
}

/**
 * Ticks of a linear time axis, in order.
 * @param width of the axis, in CSS pixels
 */
export function ticksOf(interval: Interval, width: number): readonly Tick[] {
  /** Least distance of two ticks and of two labels, in CSS pixels. */
  const [apart, labelsApart] = [6, 48];
  const labelled = roundDays(interval, width / labelsApart);
  const labels = new Map(labelled.map((day, index) => [day, labelOf(day, index, labelled)]));
  const days = new Set([...labelled, ...roundDays(interval, width / apart)]);
  return [...days]
    .sort((a, b) => a - b)
    .map((day) => {
      const label = labels.get(day);
      return { day, ...(label === undefined ? {} : { label }) };
    });
}
