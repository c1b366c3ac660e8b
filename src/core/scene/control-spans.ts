import { positionOf, type Axis } from '../time/axis.ts';
import type { Span } from '../time/presence.ts';

/** A span of time on the axis of a timeline, with its fades. */
export interface TimelineSpan {
  /** From 0 to 1 on the axis. */
  readonly from: number;
  readonly to: number;
  /** Where the fade-in ends and the fade-out begins, from 0 to 1 of the span; 0 and 1 for exact ends. */
  readonly full: readonly [number, number];
}

/** Length of the fade at an open end, as a share of the axis. */
const openFade = 0.04;

/** Position of a span on an axis. Inexact ends fade over the possible days; open ends fade over a fixed length. */
export function timelineSpan(axis: Axis, span: Span): TimelineSpan {
  const from = positionOf(axis, span.start);
  const to = positionOf(axis, span.end);
  const length = Math.max(to - from, Number.EPSILON);
  const share = (at: number) => Math.min(1, Math.max(0, (at - from) / length));
  const risen =
    span.start === -Infinity
      ? share(from + openFade)
      : share(positionOf(axis, span.fullFrom ?? span.start));
  const left =
    span.end === Infinity ? share(to - openFade) : share(positionOf(axis, span.fullTo ?? span.end));
  // A short span may start to fade out before it has faded in: its peak is then in the middle.
  const middle = (risen + left) / 2;
  return { from, to, full: risen <= left ? [risen, left] : [middle, middle] };
}
