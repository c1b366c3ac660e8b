import { shapesWithin } from '../geometry/within.ts';
import type { Shape, Story } from '../story/story.ts';
import { lastMinute, type Interval } from '../time/interval.ts';
import { presence, presenceWithin } from '../time/presence.ts';
import type { View } from '../view/view.ts';

/** Certainty, from 0 to 1, that a shape exists in a window: an event anywhere in it, anything else in its last minute. */
export function presenceOf(shape: Shape, window: Interval): number {
  return shape.nature === 'event'
    ? presenceWithin(shape.interval, window)
    : presence(shape.interval, lastMinute(window));
}

export function isInPerspective({ perspectives }: Shape, view: View): boolean {
  return view.perspective === undefined || !perspectives || perspectives.includes(view.perspective);
}

/** Whether a shape is within the distance filter; true if there is none. @param near ids of shapes */
export function isNearEnough({ id }: Shape, near: ReadonlySet<string> | undefined): boolean {
  return near === undefined || near.has(id);
}

/** Ids of the shapes within the view's distance filter; undefined if there is none. */
export function shapesInRange(story: Story, { within }: View): ReadonlySet<string> | undefined {
  const feature = within && story.features.get(within.feature);
  return feature && shapesWithin(story, feature, within.km);
}

/** Whether a shape is at least as precise as the filter asks. A shape without a stated precision is not. */
export function isPreciseEnough({ precision }: Shape, view: View): boolean {
  return view.precision === undefined || (precision?.metres ?? Infinity) <= view.precision;
}
