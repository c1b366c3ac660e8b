import type { Band } from '#core/scene/timeline.ts';
import type { Day } from '#core/time/day.ts';
import { lastDay, type Interval } from '#core/time/interval.ts';

/** An end of the date window. */
export type End = 'from' | 'to';

interface Steps {
  /** The date window. */
  readonly shown: Interval;
  readonly bands: readonly Band[];
  /** First and last day of the timeline. */
  readonly first: Day;
  readonly last: Day;
}

/**
 * Where a key moves an end of the window: arrows by a day, with Shift, or Page up and down, to where a period begins
 * (the first day) or ends (the last day), Home and End to the ends of the timeline. Undefined for any other key.
 */
export function keyStep(
  event: KeyboardEvent,
  end: End,
  { shown, bands, first, last }: Steps,
): Day | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const current = end === 'from' ? shown.start : lastDay(shown);
  const edges = [
    first,
    last,
    ...bands.map(({ interval }) => (end === 'from' ? interval.start : lastDay(interval))),
  ];
  const byPeriod = {
    on: Math.min(...edges.filter((day) => day > current)),
    back: Math.max(...edges.filter((day) => day < current)),
  };
  const step = event.shiftKey ? byPeriod : { on: current + 1, back: current - 1 };
  const day = {
    ArrowRight: step.on,
    ArrowUp: step.on,
    ArrowLeft: step.back,
    ArrowDown: step.back,
    PageUp: byPeriod.on,
    PageDown: byPeriod.back,
    Home: first,
    End: last,
  }[event.key];
  if (day === undefined) return undefined;
  // Nothing beyond the timeline, except where a link has set the window there already.
  const clamped = Math.min(Math.max(day, Math.min(first, current)), Math.max(last, current));
  return Number.isFinite(day) ? clamped : current;
}
