import type { Day } from './day.ts';
import type { Interval } from './interval.ts';

/**
 * A piecewise linear time axis: a war of six weeks needs as much width as decades of truce. Positions run from 0 to 1
 * and are proportional to the days between two stops.
 */
export interface Axis {
  /** At least two; days and positions both increase strictly. */
  readonly stops: readonly AxisStop[];
}

interface AxisStop {
  readonly day: Day;
  readonly at: number;
}

/** A bounded range of days and its width relative to the others (any unit, above 0). */
export interface AxisSegment {
  readonly interval: Interval;
  readonly weight: number;
}

/** @param segments in order, each beginning where the previous one ends; at least one */
export function axisOf(segments: readonly AxisSegment[]): Axis {
  const all = segments.reduce((sum, { weight }) => sum + weight, 0);
  let position = 0;
  return {
    stops: segments.flatMap(({ interval, weight }, index) => {
      const stops = index === 0 ? [{ day: interval.start, at: 0 }] : [];
      position += weight;
      const at = index === segments.length - 1 ? 1 : position / all;
      return [...stops, { day: interval.end, at }];
    }),
  };
}

/** The days that an axis shows. */
export const daysOf = ({ stops }: Axis): Interval => ({
  start: stops[0]?.day ?? 0,
  end: stops.at(-1)?.day ?? 1,
});

/** The two stops around a value; beyond the ends, the outermost pair. */
function around(axis: Axis, isBefore: (stop: AxisStop) => boolean): [AxisStop, AxisStop] {
  const { stops } = axis;
  const after = stops.findIndex((stop) => !isBefore(stop));
  const upper = Math.max(1, after === -1 ? stops.length - 1 : after);
  return [stops[upper - 1] as AxisStop, stops[upper] as AxisStop];
}

/** Position of the start of a day, clamped to 0 and 1. */
export function positionOf(axis: Axis, day: Day): number {
  const [from, to] = around(axis, (stop) => stop.day < day);
  const at = from.at + ((day - from.day) / (to.day - from.day)) * (to.at - from.at);
  return Math.min(1, Math.max(0, at));
}

/** Days since 1970, with a fraction, at a position. */
function timeAt(axis: Axis, position: number): number {
  const at = Math.min(1, Math.max(0, position));
  const [from, to] = around(axis, (stop) => stop.at < at);
  return from.day + ((at - from.at) / (to.at - from.at)) * (to.day - from.day);
}

/** The day whose start is nearest to a position. Avoids -0. */
export const dayAt = (axis: Axis, position: number): Day => Math.round(timeAt(axis, position)) + 0;

/** The day that a position is in; at the end of the axis, its last. */
export function dayUnder(axis: Axis, position: number): Day {
  const { end } = daysOf(axis);
  // A position is a rounded number: that of a day's start may be a little before it.
  return Math.min(end - 1, Math.floor(timeAt(axis, position) + 1e-6)) + 0;
}
