import type { Day } from './day.ts';
import type { Interval } from './interval.ts';

/**
 * An axis of days on which every stretch has a scale of its own: a war of six weeks needs as much room as a truce
 * of decades. Positions run from 0 to 1; between two stops they are proportional to the days.
 */
export interface Axis {
  /** At least two, both values rising strictly. */
  readonly stops: readonly AxisStop[];
}

interface AxisStop {
  readonly day: Day;
  readonly at: number;
}

/** A stretch of days, closed ends, and the room that it takes beside the others (any unit, above 0). */
export interface AxisSegment {
  readonly interval: Interval;
  readonly weight: number;
}

/** @param stretches in order, each beginning where the one before ends; at least one */
export function axisOf(stretches: readonly AxisSegment[]): Axis {
  const all = stretches.reduce((sum, { weight }) => sum + weight, 0);
  let taken = 0;
  return {
    stops: stretches.flatMap(({ interval, weight }, index) => {
      const stops = index === 0 ? [{ day: interval.start, at: 0 }] : [];
      taken += weight;
      const at = index === stretches.length - 1 ? 1 : taken / all;
      return [...stops, { day: interval.end, at }];
    }),
  };
}

/** The two neighbouring stops around a value; the outermost pair for one beyond the ends. */
function around(axis: Axis, isBefore: (stop: AxisStop) => boolean): [AxisStop, AxisStop] {
  const { stops } = axis;
  const after = stops.findIndex((stop) => !isBefore(stop));
  const upper = Math.max(1, after === -1 ? stops.length - 1 : after);
  return [stops[upper - 1] as AxisStop, stops[upper] as AxisStop];
}

/** Where a day begins on the axis; days beyond it stand at its ends. */
export function positionOf(axis: Axis, day: Day): number {
  const [from, to] = around(axis, (stop) => stop.day < day);
  const at = from.at + ((day - from.day) / (to.day - from.day)) * (to.at - from.at);
  return Math.min(1, Math.max(0, at));
}

/** The day whose beginning is nearest to a position. */
export function dayAt(axis: Axis, position: number): Day {
  const at = Math.min(1, Math.max(0, position));
  const [from, to] = around(axis, (stop) => stop.at < at);
  const day = from.day + ((at - from.at) / (to.at - from.at)) * (to.day - from.day);
  // A hair before the day 0 is rounded to -0, which is no day.
  return Math.round(day) + 0;
}
