import type { Story, StoryFeature } from '../story/story.ts';
import type { Minute } from '../time/minute.ts';
import type { Interval } from '../time/interval.ts';
import type { Span } from '../time/presence.ts';

/** Minutes within which a feature begins or ends, both included: outside of them its certainty stays as it is. */
interface Turn {
  readonly from: Minute;
  readonly to: Minute;
  readonly feature: StoryFeature;
}

/** A story's features by when they begin or end. */
interface DateIndex {
  /** Those that turn in one minute, in its order. */
  readonly exact: readonly Turn[];
  /** Those with an inexact date. */
  readonly inexact: readonly Turn[];
}

function turnsOf({
  start,
  end,
  fullFrom = start,
  fullTo = end,
}: Span): readonly [Minute, Minute][] {
  const turns: [Minute, Minute][] = [
    [start, fullFrom],
    [fullTo, end],
  ];
  return turns.filter((times) => times.every(Number.isFinite));
}

function indexOf({ features }: Pick<Story, 'features'>): DateIndex {
  const turns = [...features.values()].flatMap((feature) =>
    feature.shapes.flatMap(({ interval }) =>
      turnsOf(interval).map(([from, to]): Turn => ({ from, to, feature })),
    ),
  );
  return {
    exact: turns.filter(({ from, to }) => from === to).sort((a, b) => a.from - b.from),
    inexact: turns.filter(({ from, to }) => from !== to),
  };
}

/** Index of the first turn in a minute or later, by halving. */
function firstFrom(turns: readonly Turn[], minute: Minute): number {
  let [low, high] = [0, turns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.from ?? Infinity) < minute) low = middle + 1;
    else high = middle;
  }
  return low;
}

const indexes = new WeakMap<Story['features'], DateIndex>();

/** The time that one window has and another doesn't, with a minute before, both ends included. */
function passed(before: Interval, after: Interval): readonly [Minute, Minute][] {
  const between = (a: Minute, b: Minute): [Minute, Minute][] =>
    a === b ? [] : [[Math.min(a, b) - 1, Math.max(a, b)]];
  return [...between(before.start, after.start), ...between(before.end, after.end)];
}

/**
 * The features that may be shown otherwise in one window than in another; all others are as they were. Takes time in
 * proportion to those, not to the story.
 */
export function turningBetween(
  { features }: Pick<Story, 'features'>,
  before: Interval,
  after: Interval,
): ReadonlySet<StoryFeature> {
  const index = indexes.get(features) ?? indexOf({ features });
  indexes.set(features, index);
  const found = new Set<StoryFeature>();
  for (const [first, last] of passed(before, after)) {
    for (let at = firstFrom(index.exact, first); at < index.exact.length; at += 1) {
      const turn = index.exact[at];
      if (!turn || turn.from > last) break;
      found.add(turn.feature);
    }
    for (const { from, to, feature } of index.inexact)
      if (from <= last && first <= to) found.add(feature);
  }
  return found;
}
