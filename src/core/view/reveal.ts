import { kindInfo } from '../story/kinds.ts';
import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { isoOf } from '../time/day.ts';
import { hull, type Interval } from '../time/interval.ts';
import { windowOf } from './date-window.ts';

/** A date window in which a feature is shown. */
export interface Reveal {
  /** EDTF */
  readonly date: string;
  readonly interval: Interval;
  /** It holds all of the window before; else the window's last day had to move back. */
  readonly widens: boolean;
}

/** The window nearest to this one in which a shape is drawn. */
function windowWith(shape: Shape, window: Interval): Interval {
  const { interval } = shape;
  if (kindInfo(shape.kind).nature === 'happening') {
    const { start, end } = interval;
    return hull(window, {
      start: start === -Infinity ? window.start : start,
      end: end === Infinity ? window.end : end,
    });
  }
  // A standing thing is shown as at the window's last day.
  const last = Math.min(Math.max(window.end - 1, interval.start), interval.end - 1);
  return { start: Math.min(window.start, last), end: last + 1 };
}

/** The least change of the window that shows a feature, of which the date hides all shapes. */
export function revealOf(story: Story, feature: StoryFeature, date: string): Reveal {
  const window = windowOf(story, date);
  const change = ({ start, end }: Interval) =>
    Math.abs(window.start - start) + Math.abs(window.end - end);
  const interval = feature.shapes
    .map((shape) => windowWith(shape, window))
    .reduce((best, one) => (change(one) < change(best) ? one : best));
  const [from, to] = [isoOf(interval.start), isoOf(interval.end - 1)];
  return {
    date: from === to ? from : `${from}/${to}`,
    interval,
    widens: interval.start <= window.start && interval.end >= window.end,
  };
}
