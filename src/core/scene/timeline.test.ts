import { describe, expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../story/parse.ts';
import { openingView } from '../view/opening.ts';
import { changed } from '../view/view.ts';
import { positionOf } from '../time/axis.ts';
import { isoOf } from '../time/day.ts';
import { sceneOf } from './scene.ts';
import { timelineOf } from './timeline.ts';

type Period = { id: string; title: string; when: string };

function storyWith(periods?: readonly Period[]) {
  const parts = smallStory();
  if (periods) parts.story['periods'] = periods;
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const story = storyWith();
const timeline = timelineOf(story);

describe('bands', () => {
  test('are the periods and the opening window, by their beginning', () =>
    expect(timeline.bands.map(({ id, lane }) => [id, lane])).toEqual([
      ['before', 0],
      ['after', 0],
      ['opening', 1],
    ]));

  test.each([
    ['of the story', undefined],
    [
      'that begin on one day',
      [
        { id: 'a', title: 'A long one', when: '2000-06-01/2000-07' },
        { id: 'b', title: 'B', when: '2000-06-01' },
      ],
    ],
    [
      'that leave a gap',
      [
        { id: 'a', title: 'A', when: '1990' },
        { id: 'b', title: 'B', when: '1999/2001' },
      ],
    ],
    ['none', []],
  ])('%s: the name of each that begins alone stands where it begins', (_name, periods) => {
    const { axis, bands } = timelineOf(storyWith(periods));
    let share = 0;
    for (const [index, band] of bands.entries()) {
      const isAlone = bands[index - 1]?.interval.start !== band.interval.start;
      if (isAlone && index > 0) expect(positionOf(axis, band.interval.start)).toBeCloseTo(share, 9);
      share += band.share;
      expect(band.share).toBeGreaterThan(0);
    }
    expect(share).toBeCloseTo(1, 9);
    expect(axis.stops[0]?.at).toBe(0);
    expect(axis.stops.at(-1)?.at).toBe(1);
    const days = axis.stops.map(({ day }) => day);
    expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
  });

  test('those in one lane don’t overlap', () => {
    for (const a of timeline.bands)
      for (const b of timeline.bands)
        if (a !== b && a.lane === b.lane)
          expect(a.interval.end <= b.interval.start || b.interval.end <= a.interval.start).toBe(
            true,
          );
  });
});

test('marks are the days that passages and features name, each once', () => {
  const marks = timeline.marks.map(({ what, day, words }) => `${what} ${isoOf(day)} ${words}`);
  expect(marks).toEqual([
    'dateline 2000-06-10 The article’s own date',
    'passage 2000-06-01 Passage 1',
    'passage 1995-01-01 Passage 2',
    'begin 1990-01-01 ferry',
    'end 2000-05-31 ferry',
    'begin 2000-06-02 bridge',
    'happening 2000-06-03 quarrel',
  ]);
});

test('between two changes nothing changes, and at each something may', () => {
  const shownOn = (day: number) => {
    const { features, passages } = sceneOf(
      story,
      changed(openingView(story), { date: isoOf(day) }),
    );
    return JSON.stringify([
      [...features.values()].map(({ shown }) => shown),
      [...passages.values()].map(({ dimmed }) => dimmed),
    ]);
  };
  let before = shownOn(story.known.start);
  for (let day = story.known.start + 1; day < story.known.end; day += 1) {
    const now = shownOn(day);
    if (now !== before) expect(timeline.changes).toContain(day);
    before = now;
  }
  expect(timeline.changes.at(-1)).toBe(story.known.end - 1);
});
