import type { Story } from '../story/story.ts';
import { floorTo, type Minute } from '../time/minute.ts';
import type { Span } from '../time/presence.ts';

/** When the map or the text changes, in order, and the last day or minute. */
export function changesOf(story: Story): readonly Minute[] {
  const whole = story.known;
  const intervals = [
    ...story.passages.flatMap((passage) => passage.intervals),
    ...[...story.features.values()].flatMap(({ shapes }) => shapes.map((shape) => shape.interval)),
    ...story.periods.map((period) => period.interval),
  ];
  const times = intervals.flatMap(({ start, end, fullFrom, fullTo }: Span) => [
    start,
    ...(fullFrom === undefined ? [] : [fullFrom]),
    ...(fullTo === undefined ? [] : [fullTo]),
    end,
  ]);
  const inside = times.filter((time) => whole.start <= time && time < whole.end);
  return [...new Set([...inside, floorTo(story.step, whole.end - 1)])].sort((a, b) => a - b);
}

/** How many times playback stops at most: more would take minutes. */
const mostStops = 120;

/** Where playback stops: at each change or, if there are many, at every so many, and at the last. In order. */
export function stopsOf(story: Story): readonly Minute[] {
  const changes = changesOf(story);
  const every = Math.ceil(changes.length / mostStops);
  return changes.filter((_, index) => (changes.length - 1 - index) % every === 0);
}
