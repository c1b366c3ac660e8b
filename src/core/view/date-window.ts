import { intervalOf } from '../story/interval-of.ts';
import type { Story } from '../story/story.ts';
import { closeOpenEnds, type Interval } from '../time/interval.ts';

/** The days of the window that an EDTF text says, its open ends closed by what the story knows. */
export function windowOf(story: Story, date: string): Interval {
  return closeOpenEnds(intervalOf(date), story.known);
}
