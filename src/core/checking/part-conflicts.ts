import { overlaps, type Interval } from '../time/interval.ts';
import { floorTo } from '../time/minute.ts';
import { unitOf, type Span } from '../time/presence.ts';

/** What decides whether two parts can coexist. */
export interface PartOf {
  readonly id: string;
  readonly of: string;
  readonly interval: Span;
  /** Undefined for all. */
  readonly perspectives: readonly string[] | undefined;
}

/** The time in which a part certainly exists; if there is none, the day or minute in the middle. */
function certainly(span: Span): Interval {
  const { fullFrom = span.start, fullTo = span.end } = span;
  if (fullFrom < fullTo) return { start: fullFrom, end: fullTo };
  const unit = unitOf(span);
  const middle = floorTo(unit, (fullFrom + fullTo) / 2);
  return { start: middle, end: middle + unit };
}

function sharedPerspective(a: PartOf, b: PartOf): string | undefined {
  if (!a.perspectives || !b.perspectives) return (a.perspectives ?? b.perspectives)?.[0] ?? '';
  return a.perspectives.find((id) => b.perspectives?.includes(id));
}

/**
 * Finds parts of one feature that would be drawn at the same time: they share a perspective and a time in which both
 * certainly exist.
 * @returns each later part with the earlier one and the shared perspective, which is empty if neither names one
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
