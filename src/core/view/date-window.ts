import { intervalOf } from '../story/interval-of.ts';
import type { Story } from '../story/story.ts';
import { closeOpenEnds, type Interval } from '../time/interval.ts';

/** The time of an EDTF date window, with open ends replaced by those of what is known to the story. */
export function windowOf(story: Story, date: string): Interval {
  return closeOpenEnds(intervalOf(date), story.known);
}
