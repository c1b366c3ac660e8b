import type { Band } from '#core/scene/timeline.ts';
import { floorTo, type Minute } from '#core/time/minute.ts';
import type { Interval } from '#core/time/interval.ts';

/** An end of the date window. */
export type End = 'from' | 'to';

interface Steps {
  /** The date window. */
  readonly shown: Interval;
  readonly bands: readonly Band[];
  /** The time of the timeline. */
  readonly all: Interval;
  /** How far an arrow goes, in minutes. */
  readonly step: number;
  /** Later times are on the left. */
  readonly isRightToLeft?: boolean;
}

/**
 * Where a key moves an end of the window: arrows to the next round step, with Shift, or Page up and down, the start to
 * where a period starts and the end to where one ends, Home and End to the ends of the timeline. Undefined for any other
 * key.
 * @returns where the window starts, or where it ends (exclusive)
 */
export function keyStep(
  event: KeyboardEvent,
  end: End,
  { shown, bands, all, step, isRightToLeft = false }: Steps,
): Minute | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const edgeOf = (interval: Interval) => (end === 'from' ? interval.start : interval.end);
  const current = edgeOf(shown);
  const [first, last] = end === 'from' ? [all.start, all.end - step] : [all.start + step, all.end];
  const edges = [first, last, ...bands.map(({ interval }) => edgeOf(interval))];
  const byPeriod = {
    on: Math.min(...edges.filter((edge) => edge > current)),
    back: Math.max(...edges.filter((edge) => edge < current)),
  };
  const byStep = { on: floorTo(step, current) + step, back: -floorTo(step, -current) - step };
  const moves = event.shiftKey ? byPeriod : byStep;
  const [right, left] = isRightToLeft ? [moves.back, moves.on] : [moves.on, moves.back];
  const moved = {
    ArrowRight: right,
    ArrowUp: moves.on,
    ArrowLeft: left,
    ArrowDown: moves.back,
    PageUp: byPeriod.on,
    PageDown: byPeriod.back,
    Home: first,
    End: last,
  }[event.key];
  if (moved === undefined) return undefined;
  // Nothing beyond the timeline, except where a link has set the window there already.
  const clamped = Math.min(Math.max(moved, Math.min(first, current)), Math.max(last, current));
  return Number.isFinite(moved) ? clamped : current;
}
