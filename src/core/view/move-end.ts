import type { Story } from '../story/story.ts';
import { isoOf, type Day } from '../time/day.ts';
import { edtfOf, parseEdtf } from '../time/edtf.ts';
import { lastDay } from '../time/interval.ts';
import { fieldsOf } from './date-fields.ts';
import { windowOf } from './date-window.ts';

/**
 * Moves one end of a date window, but not past the other.
 * @param date EDTF
 * @param day for `to`, the last day in the window
 * @returns EDTF; the other end keeps its original text if the result can still be parsed
 */
export function moveEnd(story: Story, date: string, end: 'from' | 'to', day: Day): string {
  const window = windowOf(story, date);
  const last = lastDay(window);
  const from = end === 'from' ? Math.min(day, last) : window.start;
  const to = end === 'to' ? Math.max(day, window.start) : last;
  const written = fieldsOf(date);
  const moved = end === 'from' ? `${isoOf(from)}/${written.to}` : `${written.from}/${isoOf(to)}`;
  if (from !== to && parseEdtf(moved).ok) {
    const now = windowOf(story, moved);
    // An imprecise end could cover more days next to the new one; then write it as its exact day.
    if (now.start === from && lastDay(now) === to) return moved;
  }
  return edtfOf({ start: from, end: to + 1 });
}
