import type { Story } from '../story/story.ts';
import { isDayStart, isoMinute, isoOf, type Minute } from '../time/minute.ts';
import { edtfOf, readEdtf } from '../time/edtf.ts';
import { lastMinute } from '../time/interval.ts';
import { fieldsOf } from './date-fields.ts';
import { windowOf } from './date-window.ts';

/**
 * Moves one end of a date window, but not past the other.
 * @param date EDTF
 * @param to where the window starts, or where it ends (exclusive)
 * @returns EDTF; the other end keeps its original text if the result can still be parsed
 */
export function moveEnd(story: Story, date: string, end: 'from' | 'to', to: Minute): string {
  const window = windowOf(story, date);
  const least = Math.min(story.step, window.end - window.start);
  const moved =
    end === 'from'
      ? { start: Math.min(to, window.end - least), end: window.end }
      : { start: window.start, end: Math.max(to, window.start + least) };
  const written = fieldsOf(date);
  const [first, last] = [moved.start, lastMinute(moved)];
  const text =
    end === 'from'
      ? `${isDayStart(first) ? isoOf(first) : isoMinute(first)}/${written.to}`
      : `${written.from}/${isDayStart(moved.end) ? isoOf(last) : isoMinute(last)}`;
  if (moved.end - moved.start > least && readEdtf(text)) {
    const now = windowOf(story, text);
    // An imprecise end could cover more time next to the new one; then write it exactly.
    if (now.start === moved.start && now.end === moved.end) return text;
  }
  return edtfOf(moved);
}
