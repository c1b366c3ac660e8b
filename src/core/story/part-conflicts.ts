import { overlaps, type Interval } from '../time/interval.ts';
import type { Span } from '../time/presence.ts';

/** What is asked of a part to know whether another can stand beside it. */
export interface PartOf {
  readonly id: string;
  readonly of: string;
  readonly interval: Span;
  /** Undefined: all. */
  readonly perspectives: readonly string[] | undefined;
}

/** The days in which it holds without doubt; one day in the middle where there are none. */
function certainly({ start, end, fullFrom = start, fullTo = end }: Span): Interval {
  if (fullFrom < fullTo) return { start: fullFrom, end: fullTo };
  const middle = Math.floor((fullFrom + fullTo) / 2);
  return { start: middle, end: middle + 1 };
}

function sharedPerspective(a: PartOf, b: PartOf): string | undefined {
  if (!a.perspectives || !b.perspectives) return (a.perspectives ?? b.perspectives)?.[0] ?? '';
  return a.perspectives.find((id) => b.perspectives?.includes(id));
}

/**
 * Parts of one thing that would be drawn at once: they share a perspective and days in which both surely hold.
 * @returns each later part with the earlier one, and the perspective; an empty one where neither names any
 */
export function conflicts<P extends PartOf>(
  parts: readonly P[],
): readonly { readonly part: P; readonly other: P; readonly perspective: string }[] {
  return parts.flatMap((part, index) =>
    parts.slice(0, index).flatMap((other) => {
      if (other.of !== part.of || !overlaps(certainly(part.interval), certainly(other.interval)))
        return [];
      const perspective = sharedPerspective(part, other);
      return perspective === undefined ? [] : [{ part, other, perspective }];
    }),
  );
}
