import { floorTo, type Minute } from './minute.ts';
import type { Interval } from './interval.ts';

/**
 * A piecewise linear time axis: a war of six weeks needs as much width as decades of truce. Positions run from 0 to 1
 * and are proportional to the time between two stops.
 */
export interface Axis {
  /** At least two; times and positions both increase strictly. */
  readonly stops: readonly AxisStop[];
}

interface AxisStop {
  readonly time: Minute;
  readonly at: number;
}

/** A bounded time and its width relative to the others (any unit, above 0). */
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
      const stops = index === 0 ? [{ time: interval.start, at: 0 }] : [];
      position += weight;
      const at = index === segments.length - 1 ? 1 : position / all;
      return [...stops, { time: interval.end, at }];
    }),
  };
}

/** The time that an axis shows. */
export const extentOf = ({ stops }: Axis): Interval => ({
  start: stops[0]?.time ?? 0,
  end: stops.at(-1)?.time ?? 1,
});

/** The two stops around a value; beyond the ends, the outermost pair. */
function around(axis: Axis, isBefore: (stop: AxisStop) => boolean): [AxisStop, AxisStop] {
  const { stops } = axis;
  const after = stops.findIndex((stop) => !isBefore(stop));
  const upper = Math.max(1, after === -1 ? stops.length - 1 : after);
  return [stops[upper - 1] as AxisStop, stops[upper] as AxisStop];
}

/** Position of the start of a minute, clamped to 0 and 1. */
export function positionOf(axis: Axis, minute: Minute): number {
  const [from, to] = around(axis, (stop) => stop.time < minute);
  const at = from.at + ((minute - from.time) / (to.time - from.time)) * (to.at - from.at);
  return Math.min(1, Math.max(0, at));
}

/** Minutes since 1970, with a fraction, at a position. */
function timeAt(axis: Axis, position: number): number {
  const at = Math.min(1, Math.max(0, position));
  const [from, to] = around(axis, (stop) => stop.at < at);
  return from.time + ((at - from.at) / (to.at - from.at)) * (to.time - from.time);
}

/** The start of a step that is nearest to a position, within the axis. @param step in minutes, such as that of a day */
export function nearestTo(axis: Axis, position: number, step: number): Minute {
  const { start, end } = extentOf(axis);
  const nearest = floorTo(step, timeAt(axis, position) + step / 2);
  return Math.min(end, Math.max(start, nearest));
}

/** The step that a position is in; at the end of the axis, its last. @param step in minutes, such as that of a day */
export function stepUnder(axis: Axis, position: number, step: number): Minute {
  const { end } = extentOf(axis);
  // A position is a rounded number: that of a step's start may be a little before it.
  return Math.min(floorTo(step, end - 1), floorTo(step, timeAt(axis, position) + step * 1e-6));
}
