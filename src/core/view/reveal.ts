import { kindInfo } from '../story/kinds.ts';
import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { edtfOf } from '../time/edtf.ts';
import { hull, lastDay, type Interval } from '../time/interval.ts';
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
  const last = Math.min(Math.max(lastDay(window), interval.start), lastDay(interval));
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
  return {
    date: edtfOf(interval),
    interval,
    widens: interval.start <= window.start && interval.end >= window.end,
  };
}
