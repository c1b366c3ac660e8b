import { kindRow } from '../kinds/kinds.ts';
import { shapesWithin } from '../geometry/within.ts';
import type { Shape, Story } from '../story/story.ts';
import { lastDay, type Interval } from '../time/interval.ts';
import { presence, presenceWithin } from '../time/presence.ts';
import type { View } from '../view/view.ts';

/** How surely a shape is there in a window, from 0 to 1: an event within it, a standing thing on its last day. */
export function presenceOf(shape: Shape, window: Interval): number {
  return kindRow(shape.kind).nature === 'event'
    ? presenceWithin(shape.interval, window)
    : presence(shape.interval, lastDay(window));
}

/** The view's perspective shows it. */
export function isInPerspective({ perspectives }: Shape, view: View): boolean {
  return view.perspective === undefined || !perspectives || perspectives.includes(view.perspective);
}

/** It lies as near to a feature as the view's filter asks; all does where it asks nothing. @param near ids of shapes */
export function isNearEnough({ id }: Shape, near: ReadonlySet<string> | undefined): boolean {
  return near === undefined || near.has(id);
}

/** The ids of the shapes that the view's filter by distance keeps; undefined where there is none. */
export function shapesInRange(story: Story, { within }: View): ReadonlySet<string> | undefined {
  const feature = within && story.features.get(within.feature);
  return feature && shapesWithin(story, feature, within.km);
}

/** It lies at least so exactly as the view's filter asks; what doesn't say how exactly doesn't. */
export function isPreciseEnough({ precision }: Shape, view: View): boolean {
  return view.precision === undefined || (precision?.metres ?? Infinity) <= view.precision;
}
