import { axisOf, type Axis } from './axis.ts';
import type { Day } from './day.ts';
import type { Interval } from './interval.ts';

/** A linear axis over all of a story's time, except for a long time in which nothing happens. */
export interface Overview {
  readonly axis: Axis;
  /** The time that is cut short. */
  readonly cut?: Interval;
}

/** A time without changes is cut short if it would take more than this share of the axis: there is at most one. */
const longest = 1 / 2;

/** What is left of it, as a share of all other time. */
const shortened = 0.04;

const lengthOf = ({ start, end }: Interval) => end - start;

/** @param days on which something changes, and the axis' two ends: in order, at least two that differ */
export function overviewOf(days: readonly Day[]): Overview {
  const pieces = days
    .slice(1)
    .map((end, index): Interval => ({ start: days[index] as Day, end }))
    .filter((piece) => lengthOf(piece) > 0);
  const all = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  const cut = pieces.find((piece) => lengthOf(piece) > longest * all && lengthOf(piece) < all);
  const weightOf = (piece: Interval) =>
    piece === cut ? shortened * (all - lengthOf(piece)) : lengthOf(piece);
  return {
    axis: axisOf(pieces.map((interval) => ({ interval, weight: weightOf(interval) }))),
    ...(cut ? { cut } : {}),
  };
}
