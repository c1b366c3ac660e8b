import { intervalOf } from '../story/interval-of.ts';
import type { Story } from '../story/story.ts';
import { closeOpenEnds, type Interval } from '../time/interval.ts';

/** The days of an EDTF date window, with open ends replaced by the first and last day known to the story. */
export function windowOf(story: Story, date: string): Interval {
  return closeOpenEnds(intervalOf(date), story.known);
}
