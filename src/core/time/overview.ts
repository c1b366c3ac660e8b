import { axisOf, type Axis } from './axis.ts';
import type { Minute } from './minute.ts';
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

/** The longest time between two of these, if it is cut short. */
function cutOf(times: readonly Minute[], all: number): Interval | undefined {
  const at = times.findIndex((time, index) => {
    const length = (times[index + 1] ?? time) - time;
    return length > longest * all && length < all;
  });
  const [start, end] = [times[at], times[at + 1]];
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** @param times at which something changes, and the axis' two ends: in order, at least two that differ */
export function overviewOf(times: readonly Minute[]): Overview {
  const all: Interval = { start: times[0] ?? 0, end: times.at(-1) ?? 1 };
  const cut = cutOf(times, lengthOf(all));
  if (!cut) return { axis: axisOf([{ interval: all, weight: 1 }]) };
  const pieces = [
    { start: all.start, end: cut.start },
    cut,
    { start: cut.end, end: all.end },
  ].filter((piece) => lengthOf(piece) > 0);
  const others = lengthOf(all) - lengthOf(cut);
  const weightOf = (piece: Interval) => (piece === cut ? shortened * others : lengthOf(piece));
  return {
    axis: axisOf(pieces.map((interval) => ({ interval, weight: weightOf(interval) }))),
    cut,
  };
}
