import { positionOf, type Axis } from '../time/axis.ts';
import type { Span } from '../time/presence.ts';

/** A span on a timeline's axis: where it lies, and how far in from its ends it has risen and begins to fade. */
export interface TimelineSpan {
  /** From 0 to 1 on the axis. */
  readonly from: number;
  readonly to: number;
  /** From 0 to 1 of the span; 0 and 1 where it begins and ends at once. */
  readonly full: readonly [number, number];
}

/** How far an open end takes to fade, as a share of the axis. */
const openFade = 0.04;

/** Where a span lies on an axis. Inexact ends fade over the days in which they may lie, open ones over a little way. */
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
  // Of a span so short that it falls before it has risen, the middle is its surest.
  const middle = (risen + left) / 2;
  return { from, to, full: risen <= left ? [risen, left] : [middle, middle] };
}
