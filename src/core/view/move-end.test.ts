import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { isoOf, minutesPerDay } from '../time/minute.ts';
import { windowOf } from './date-window.ts';
import { moveEnd } from './move-end.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;
const day = (iso: string) => Date.parse(iso) / 60_000;
/** Where a window ends with a day, or starts with it. */
const edge = (iso: string, end: 'from' | 'to') => day(iso) + (end === 'to' ? minutesPerDay : 0);

test.each([
  ['2000-06-01/2000-06-10', 'to', '2000-07-01', '2000-06-01/2000-07-01'],
  ['2000-06-01/2000-06-10', 'from', '1995-01-01', '1995-01-01/2000-06-10'],
  // The other end keeps its original text.
  ['1995?/1999', 'to', '1998-02-03', '1995?/1998-02-03'],
  ['../1999', 'to', '1998-02-03', '../1998-02-03'],
  ['1995', 'to', '1996-01-01', '1995/1996-01-01'],
  ['1990/1995?', 'from', '1992-02-03', '1992-02-03/1995?'],
  ['1990/..', 'from', '1992-02-03', '1992-02-03/..'],
  ['1995', 'from', '1995-06-01', '1995-06-01/1995-12-31'],
  // The ends can't cross.
  ['2000-06-01/2000-06-10', 'to', '1990-01-01', '2000-06-01'],
  ['2000-06-01/2000-06-10', 'from', '2001-01-01', '2000-06-10'],
] as const)('%s with “%s” moved to %s is %s', (date, end, to, expected) => {
  expect(moveEnd(story, date, end, edge(to, end))).toBe(expected);
});

test('moves one end to the day and keeps the other, for any window', () => {
  const { start, end: after } = story.known;
  const days = fc.integer({ min: start / minutesPerDay, max: after / minutesPerDay - 1 });
  const dates = fc.oneof(
    fc.tuple(days, days).map(([a, b]) =>
      [a, b]
        .sort((a, b) => a - b)
        .map((one) => isoOf(one * minutesPerDay))
        .join('/'),
    ),
    fc.constantFrom('..', '../1999', '1995/..', '1999~', '1999-05?/2000', '199X', '2000-06-10~'),
  );
  fc.assert(
    fc.property(dates, fc.constantFrom('from', 'to'), days, (date, end, to) => {
      const before = windowOf(story, date);
      const edge = to * minutesPerDay;
      const now = windowOf(story, moveEnd(story, date, end, edge));
      expect(now).toEqual(
        end === 'from'
          ? { start: Math.min(edge, before.end - minutesPerDay), end: before.end }
          : { start: before.start, end: Math.max(edge, before.start + minutesPerDay) },
      );
    }),
  );
});
