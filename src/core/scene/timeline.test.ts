import { describe, expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
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
/** Computed in each test: mutation tests can't attribute code that runs when the file loads. */
const timeline = () => timelineOf(story);

describe('bands', () => {
  test('are the periods and the opening window, in order of their start', () =>
    expect(timeline().bands.map(({ id, lane }) => [id, lane])).toEqual([
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
  ])('%s: each band’s name is where it begins alone', (_name, periods) => {
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

  test('in one lane don’t overlap', () => {
    const { bands } = timeline();
    for (const a of bands)
      for (const b of bands)
        if (a !== b && a.lane === b.lane)
          expect(a.interval.end <= b.interval.start || b.interval.end <= a.interval.start).toBe(
            true,
          );
  });
});

test('marks the days that passages and features name, without duplicates', () => {
  const marks = timeline().marks.map(({ what, day, words }) => `${what} ${isoOf(day)} ${words}`);
  expect(marks).toEqual([
    'dateline 2000-06-10 Date of the article',
    'passage 2000-06-01 Passage 1',
    'passage 1995-01-01 Passage 2',
    'begin 1990-01-01 ferry',
    'end 2000-05-31 ferry',
    'begin 2000-06-02 bridge',
    'event 2000-06-03 quarrel',
  ]);
});

test('nothing changes between two changes, and something may at each', () => {
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
  const { changes } = timeline();
  let before = shownOn(story.known.start);
  for (let day = story.known.start + 1; day < story.known.end; day += 1) {
    const now = shownOn(day);
    if (now !== before) expect(changes).toContain(day);
    before = now;
  }
  expect(changes.at(-1)).toBe(story.known.end - 1);
});

test('a band states its dates and is wide enough for its name', () => {
  const [before, after, opening] = timeline().bands;
  const letters = [before, after, opening].map((band) => (band?.title.length ?? 0) + 3);
  const all = letters.reduce((sum, one) => sum + one);
  expect(timeline().bands.map(({ share }) => share)).toEqual(letters.map((one) => one / all));
  expect(before).toMatchObject({
    title: 'Before',
    when: '1990/1999',
    interval: { start: Date.UTC(1990, 0, 1) / 86_400_000, end: Date.UTC(2000, 0, 1) / 86_400_000 },
  });
  expect(opening).toMatchObject({ title: 'The article', when: '2000-06-01/2000-06-10' });
});

test('puts overlapping bands in lanes, each in the first that is free', () => {
  const { bands } = timelineOf(
    storyWith([
      { id: 'a', title: 'A', when: '1990/1999' },
      { id: 'b', title: 'B', when: '1991/1992' },
      { id: 'c', title: 'C', when: '1992/1995' },
      { id: 'd', title: 'D', when: '1993/1994' },
      { id: 'e', title: 'E', when: '2000/2001' },
    ]),
  );
  expect(bands.map(({ id, lane }) => [id, lane])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 2],
    // B has ended, so its lane is free again.
    ['d', 1],
    ['e', 0],
    ['opening', 1],
  ]);
});

test('gives a long time more width than a short one, but far less than in proportion', () => {
  // One band over the whole axis, and one inside it that splits its cell into 16 years and 1 year.
  const { axis } = timelineOf(
    storyWith([
      { id: 'all', title: 'All', when: '1980/1995' },
      { id: 'last', title: 'Last', when: '1996' },
    ]),
  );
  const at = (iso: string) => positionOf(axis, Date.parse(iso) / 86_400_000);
  const all = ['All', 'Last', 'The article'].map((title) => title.length + 3);
  const sum = all.reduce((a, b) => a + b);
  // Each cell is as wide as its name, and is split where another band ends inside it.
  expect(at('1996-01-01') - at('1980-01-01')).toBeCloseTo((all[0] ?? 0) / sum, 9);
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
  const inside = days('1996-01-01', '1997-01-01') ** 0.25;
  const after = days('1997-01-01', '2000-06-01') ** 0.25;
  const cell = (all[1] ?? 0) / sum;
  expect(at('1997-01-01') - at('1996-01-01')).toBeCloseTo((cell * inside) / (inside + after), 9);
});

test('marks an inexact day in the middle of its possible days, and an end on its last day', () => {
  const parts = smallStory();
  parts.layers['layers/lines.geojson']?.features.forEach((feature) =>
    Object.assign(feature['properties'] as object, { when: '1990-06-11~/1999-06-20~' }),
  );
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { marks, changes } = timelineOf(parsed.value);
  const listed = marks
    .filter(({ words }) => words === 'ferry')
    .map(({ what, kind, day, within }) => [
      what,
      kind,
      isoOf(day),
      within && [isoOf(within.start), isoOf(within.end - 1)],
    ]);
  expect(listed).toEqual([
    ['begin', 'road', '1990-06-11', ['1990-06-08', '1990-06-14']],
    ['end', 'road', '1999-06-20', ['1999-06-17', '1999-06-23']],
  ]);
  // The map changes when the feature starts to fade in, is full, starts to fade out, and is gone.
  for (const day of ['1990-06-08', '1990-06-14', '1999-06-18', '1999-06-24'])
    expect(changes.map(isoOf)).toContain(day);
});

test('lists changes on known days, in order, without duplicates, including the last', () => {
  const days = timeline().changes.map(isoOf);
  expect(days).toEqual([
    '1990-01-01',
    '1995-01-01',
    '1996-01-01',
    '2000-01-01',
    '2000-06-01',
    '2000-06-02',
    '2000-06-03',
    '2000-06-05',
    '2000-07-01',
    '2001-12-31',
  ]);
});
