import { describe, expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { openingView } from '../view/opening.ts';
import { changed } from '../view/view.ts';
import { positionOf } from '../time/axis.ts';
import { isoOf, minutesPerDay } from '../time/minute.ts';
import { changesOf, stopsOf } from './changes.ts';
import { sceneOf } from './scene.ts';
import { timelineOf } from './timeline.ts';

type Period = { id: string; title: string; when: string; war?: boolean };

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
  const marks = timeline().marks.map(({ what, time, words }) => `${what} ${isoOf(time)} ${words}`);
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
  const changes = changesOf(story);
  let before = shownOn(story.known.start);
  const { start, end } = story.known;
  for (let day = start + minutesPerDay; day < end; day += minutesPerDay) {
    const now = shownOn(day);
    if (now !== before) expect(changes).toContain(day);
    before = now;
  }
  expect(changes.at(-1)).toBe(end - minutesPerDay);
});

test('a band states its dates, and whether it is a war', () => {
  const [before, , opening] = timeline().bands;
  expect(before).toMatchObject({
    title: 'Before',
    when: '1990/1999',
    interval: { start: Date.UTC(1990, 0, 1) / 60_000, end: Date.UTC(2000, 0, 1) / 60_000 },
  });
  expect(opening).toMatchObject({ title: 'The article', when: '2000-06-01/2000-06-10' });
  const war = { id: 'a', title: 'A', when: '1990', war: true };
  expect(timelineOf(storyWith([war])).bands.map((band) => band.war)).toEqual([true, undefined]);
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

test('its years are as wide as each other, from the first period to the last', () => {
  const { axis } = timelineOf(
    storyWith([
      { id: 'all', title: 'All', when: '1980/1995' },
      { id: 'last', title: 'Last', when: '1996' },
    ]),
  ).overview;
  const at = (iso: string) => positionOf(axis, Date.parse(iso) / 60_000);
  expect(at('1980-01-01')).toBe(0);
  const year = at('1998-01-01') - at('1997-01-01');
  expect(at('1987-01-01') - at('1986-01-01')).toBeCloseTo(year, 9);
  expect(at('1996-01-01') - at('1988-01-01')).toBeCloseTo((year / 365) * (8 * 365 + 2), 9);
});

test('marks an inexact day in the middle of its possible days, and an end on its last day', () => {
  const parts = smallStory();
  parts.layers['layers/lines.geojson']?.features.forEach((feature) =>
    Object.assign(feature['properties'] as object, { when: '1990-06-11~/1999-06-20~' }),
  );
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const { marks } = timelineOf(parsed.value);
  const changes = changesOf(parsed.value);
  const listed = marks
    .filter(({ words }) => words === 'ferry')
    .map(({ what, kind, time, within }) => [
      what,
      kind?.id,
      isoOf(time),
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
  const days = changesOf(story).map(isoOf);
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

test('playback stops at each change, or at most 120 times, and always at the last', () => {
  expect(stopsOf(story)).toEqual(changesOf(story));
  const parts = smallStory();
  const feature = (at: number) => ({
    type: 'Feature',
    id: `tremor-${at}`,
    geometry: { type: 'Point', coordinates: [45, 40] },
    properties: {
      kind: 'clash',
      names: { en: `Tremor ${at}` },
      description: 'One of many.',
      sources: [{ title: 'Ours' }],
      when: isoOf((at - 5000) * 7 * minutesPerDay),
    },
  });
  parts.layers['layers/points.geojson']?.features.push(
    ...Array.from({ length: 1000 }, (_, at) => feature(at)),
  );
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 3)));
  const [changes, stops] = [changesOf(parsed.value), stopsOf(parsed.value)];
  expect(changes.length).toBeGreaterThan(1000);
  expect(stops.length).toBeLessThanOrEqual(120);
  expect(stops.length).toBeGreaterThan(60);
  expect(stops.at(-1)).toBe(changes.at(-1));
  expect(stops.every((stop) => changes.includes(stop))).toBe(true);
});
