import { kindRow } from '../kinds/kinds.ts';
import { intervalOf } from '../story/interval-of.ts';
import { nameText } from '../story/names.ts';
import type { Story } from '../story/story.ts';
import { axisOf, type Axis, type AxisSegment } from '../time/axis.ts';
import type { Day } from '../time/day.ts';
import { lastDay, type Interval } from '../time/interval.ts';
import type { Span } from '../time/presence.ts';
import { t } from '../i18n/i18n.ts';
import { windowOf } from '../view/date-window.ts';

/** What a story's timeline shows, whatever the window: days, and where they lie on its axis. */
export interface Timeline {
  readonly axis: Axis;
  /** The story's periods and its opening window, by their beginning: each a window to be selected. */
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  /** The days on which the map or the text changes, in order: where play stops. */
  readonly changes: readonly Day[];
}

export interface Band {
  readonly id: string;
  readonly title: string;
  /** EDTF */
  readonly when: string;
  readonly interval: Interval;
  /** Bands in one lane don't overlap. From 0. */
  readonly lane: number;
  /** The share of the axis that is the band's alone to write its name in; all shares make 1. */
  readonly share: number;
}

/** The article’s own day, one of which a passage speaks, or one on which a feature begins to hold, ends, or happens. */
export interface Mark {
  readonly what: 'dateline' | 'passage' | 'event' | 'begin' | 'end';
  /** Of a feature, what it is. */
  readonly kind?: string;
  /** The first day, or the last of an end. */
  readonly day: Day;
  /** The days in which it may lie, where that is not exactly known; the day is then in their middle. */
  readonly within?: Interval;
  readonly words: string;
}

/** A long time needs more room than a short one, but far less than in proportion. */
function weightOf({ start, end }: Interval): number {
  return (end - start) ** 0.25;
}

/** Letters that a band's sides take. */
const sides = 3;

/** @param names in which language places are named, or `local` */
export function timelineOf(story: Story, names = 'en'): Timeline {
  const whole = story.known;
  const bands = bandsOf(story);
  const cells = cellsOf(bands, whole);
  const weights = cells.map(({ title }) => title.length + sides);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const edges = [...new Set(bands.flatMap(({ interval }) => [interval.start, interval.end]))];
  // Bands that begin on one day stand beside one another: the last of them has the days, and the room of all.
  let waiting = 0;
  const stretches = cells.flatMap(({ interval }, index) => {
    const weight = waiting + (weights[index] ?? 0);
    waiting = interval.start === interval.end ? weight : 0;
    return split(interval, edges, weight);
  });
  const marks = marksOf(story, names);
  return {
    axis: axisOf(stretches),
    bands: lanesOf(bands).map((band, index) => ({ ...band, share: (weights[index] ?? 0) / all })),
    marks,
    changes: changesOf(story, whole),
  };
}

type PlainBand = Omit<Band, 'lane' | 'share'>;

function bandsOf(story: Story): readonly PlainBand[] {
  const { date } = story.opening;
  // The window with which the story opens is a band among its periods.
  const opening = {
    id: 'opening',
    title: t().dates.opening(),
    when: date,
    interval: windowOf(story, date),
  };
  return [
    opening,
    ...story.periods.map((period) => ({ ...period, interval: windowOf(story, period.when) })),
  ].sort((a, b) => a.interval.start - b.interval.start || a.interval.end - b.interval.end);
}

/** Cuts all of time where a band begins: each piece is where that band's name stands. */
function cellsOf(
  bands: readonly PlainBand[],
  whole: Interval,
): readonly { title: string; interval: Interval }[] {
  return bands.map(({ title, interval }, index) => {
    const next = bands[index + 1]?.interval.start;
    const start = index === 0 ? Math.min(whole.start, interval.start) : interval.start;
    const end = next ?? Math.max(whole.end, ...bands.map((band) => band.interval.end));
    return { title, interval: { start, end } };
  });
}

/** Divides a cell at the edges of other bands within it, so that a short one has room of its own too. */
function split(cell: Interval, edges: readonly Day[], weight: number): readonly AxisSegment[] {
  if (cell.start === cell.end) return [];
  const days = [cell.start, ...edges.filter((day) => cell.start < day && day < cell.end), cell.end];
  days.sort((a, b) => a - b);
  const parts = days.slice(1).map((end, index): Interval => ({ start: days[index] as Day, end }));
  const all = parts.reduce((sum, part) => sum + weightOf(part), 0);
  return parts.map((interval) => ({ interval, weight: (weightOf(interval) / all) * weight }));
}

function lanesOf(bands: readonly PlainBand[]): readonly Omit<Band, 'share'>[] {
  const ends: Day[] = [];
  return bands.map((band) => {
    const free = ends.findIndex((end) => end <= band.interval.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = band.interval.end;
    return { ...band, lane };
  });
}

function marksOf(story: Story, names: string): readonly Mark[] {
  const passages = story.passages.flatMap(({ number, intervals }) =>
    intervals.map(({ start }): Mark => ({
      what: 'passage',
      day: start,
      words: t().dates.passage({ number }),
    })),
  );
  const features = [...story.features.values()].flatMap((feature) =>
    feature.shapes.flatMap(({ kind, interval: { start, end, fullFrom, fullTo } }): Mark[] => {
      const mark = (what: Mark['what'], first: Day, last: Day): Mark => ({
        what,
        kind,
        day: Math.floor((first + last) / 2),
        words: nameText(feature, names),
        ...(first === last ? {} : { within: { start: first, end: last + 1 } }),
      });
      const begin = [start, fullFrom ?? start] as const;
      if (kindRow(kind).nature === 'event') return [mark('event', ...begin)];
      return [mark('begin', ...begin), mark('end', (fullTo ?? end) - 1, end - 1)];
    }),
  );
  const dateline: Mark = {
    what: 'dateline',
    day: intervalOf(story.dateline.date).start,
    words: t().dates.dateline(),
  };
  const marks = [dateline, ...passages, ...features].filter(({ day }) => Number.isFinite(day));
  // Parts of one feature may begin on one day.
  return marks.filter(
    (mark, index) =>
      marks.findIndex(
        (other) => other.day === mark.day && other.words === mark.words && other.what === mark.what,
      ) === index,
  );
}

function changesOf(story: Story, whole: Interval): readonly Day[] {
  const intervals = [
    ...story.passages.flatMap((passage) => passage.intervals),
    ...[...story.features.values()].flatMap(({ shapes }) => shapes.map((shape) => shape.interval)),
    ...story.periods.map((period) => period.interval),
  ];
  // What ends on a day is gone on the next.
  const days = intervals.flatMap(({ start, end, fullFrom, fullTo }: Span) => [
    start,
    ...(fullFrom === undefined ? [] : [fullFrom]),
    ...(fullTo === undefined ? [] : [fullTo]),
    end,
  ]);
  const inside = days.filter((day) => whole.start <= day && day < whole.end);
  return [...new Set([...inside, lastDay(whole)])].sort((a, b) => a - b);
}
