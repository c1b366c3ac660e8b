import type { Story } from '../story/story.ts';
import type { Day } from '../time/day.ts';
import { lastDay } from '../time/interval.ts';
import type { Span } from '../time/presence.ts';

/** Days on which the map or the text changes, in order, and the last day. Playback stops at each. */
export function changesOf(story: Story): readonly Day[] {
  const whole = story.known;
  const intervals = [
    ...story.passages.flatMap((passage) => passage.intervals),
    ...[...story.features.values()].flatMap(({ shapes }) => shapes.map((shape) => shape.interval)),
    ...story.periods.map((period) => period.interval),
  ];
  // Something that ends on a day is gone on the next.
  const days = intervals.flatMap(({ start, end, fullFrom, fullTo }: Span) => [
    start,
    ...(fullFrom === undefined ? [] : [fullFrom]),
    ...(fullTo === undefined ? [] : [fullTo]),
    end,
  ]);
  const inside = days.filter((day) => whole.start <= day && day < whole.end);
  return [...new Set([...inside, lastDay(whole)])].sort((a, b) => a - b);
}
