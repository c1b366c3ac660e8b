import type { Holder, Shape, Story, StoryFeature } from '../story/story.ts';
import { contains, overlaps, type Interval } from '../time/interval.ts';
import type { Minute } from '../time/minute.ts';
import type { Span } from '../time/presence.ts';
import { differingHolder, markOf, type HolderMark } from './control.ts';

/** A row of the timeline: who held something when. */
export interface RibbonRow {
  /** Names the row. */
  readonly feature: StoryFeature;
  /** In the author's order; none overlap. */
  readonly spans: readonly RibbonSpan[];
}

export interface RibbonSpan {
  readonly interval: Span;
  readonly holder: Holder;
  /** How it is marked; undefined if it was held as the first perspective says. */
  readonly mark: HolderMark | undefined;
}

/** Rows of a story that doesn't name its own. */
const mostRows = 10;

/** The perspective whose holders the timeline shows: the first says how things should be, not who holds what. */
function holdingPerspective({ perspectives }: Story, current: string | undefined) {
  const [first, second] = perspectives;
  return current === first?.id ? (second ?? first)?.id : current;
}

const isSeen = ({ perspectives }: Shape, perspective: string | undefined) =>
  perspective === undefined || !perspectives || perspectives.includes(perspective);

/** Ids of the features of each row: those that the story names, otherwise those whose holder changes, areas first. */
function featuresOfRows(
  story: Story,
  perspective: string | undefined,
): readonly (readonly string[])[] {
  if (story.ribbon) return story.ribbon;
  const changing = [...story.features.values()].filter(({ shapes }) => {
    const seen = shapes.filter((shape) => shape.holder !== undefined && isSeen(shape, perspective));
    return new Set(seen.map(({ holder }) => holder)).size > 1;
  });
  const isPoint = ({ shapes: [shape] }: StoryFeature) => shape.geometry.type === 'Point';
  const sorted = changing.sort((a, b) => Number(isPoint(a)) - Number(isPoint(b)));
  return sorted.slice(0, mostRows).map(({ id }) => [id]);
}

/** What remains of a span outside intervals that don't overlap each other. */
function outside(span: Span, taken: readonly Interval[]): readonly Span[] {
  return taken.reduce<readonly Span[]>(
    (rest, one) =>
      rest.flatMap((piece) => {
        if (!overlaps(piece, one)) return [piece];
        const before = piece.start < one.start ? [cut(piece, piece.start, one.start)] : [];
        const after = one.end < piece.end ? [cut(piece, one.end, piece.end)] : [];
        return [...before, ...after];
      }),
    [span],
  );
}

/** An end that is cut off is exact. */
function cut({ fullFrom, fullTo, ...span }: Span, start: Minute, end: Minute): Span {
  return {
    start,
    end,
    ...(start === span.start && fullFrom !== undefined
      ? { fullFrom: Math.min(fullFrom, end) }
      : {}),
    ...(end === span.end && fullTo !== undefined ? { fullTo: Math.max(fullTo, start) } : {}),
  };
}

/** Spans of the features of a row; where two overlap, the first in the list is shown. */
function spansOf(
  story: Story,
  features: readonly StoryFeature[],
  perspective: string | undefined,
): readonly RibbonSpan[] {
  const spans: RibbonSpan[] = [];
  for (const feature of features)
    for (const shape of feature.shapes) {
      const holder = story.holders.find(({ id }) => id === shape.holder);
      if (!holder || !isSeen(shape, perspective)) continue;
      const taken = spans.map(({ interval }) => interval);
      const differing = differingHolder(story, feature, shape);
      const mark = differing === undefined ? undefined : markOf(story, differing);
      for (const interval of outside(shape.interval, taken)) spans.push({ interval, holder, mark });
    }
  return spans;
}

/**
 * The rows of a story's timeline; none if no holder changes and the story names none.
 * @param current id of the perspective in view
 */
export function ribbonOf(story: Story, current: string | undefined): readonly RibbonRow[] {
  const perspective = holdingPerspective(story, current);
  return featuresOfRows(story, perspective).flatMap((ids) => {
    const features = ids.flatMap((id) => story.features.get(story.aliases.get(id) ?? id) ?? []);
    const [feature] = features;
    return feature ? [{ feature, spans: spansOf(story, features, perspective) }] : [];
  });
}

/** Who holds a row in a minute; undefined if the story doesn't say. */
export function holderOn({ spans }: RibbonRow, minute: Minute): Holder | undefined {
  return spans.find(({ interval }) => contains(interval, minute))?.holder;
}

/** Who held what in a minute: rows by holder, in the order of the rows. */
export function heldOn(
  rows: readonly RibbonRow[],
  minute: Minute,
): readonly { readonly holder: Holder; readonly features: readonly StoryFeature[] }[] {
  const groups = new Map<Holder, StoryFeature[]>();
  for (const row of rows) {
    const holder = holderOn(row, minute);
    if (holder) groups.set(holder, [...(groups.get(holder) ?? []), row.feature]);
  }
  return [...groups].map(([holder, features]) => ({ holder, features }));
}
