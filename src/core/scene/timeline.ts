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

/** What a story's timeline shows, independent of the date window. */
export interface Timeline {
  readonly axis: Axis;
  /** The story's periods and its opening window, in order of their start; each can be selected. */
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
  /** Days on which the map or the text changes, in order. Playback stops at each. */
  readonly changes: readonly Day[];
}

export interface Band {
  readonly id: string;
  readonly title: string;
  /** EDTF interval. */
  readonly when: string;
  readonly interval: Interval;
  /** Bands in one lane don't overlap. Counts from 0. */
  readonly lane: number;
  /** Share of the axis reserved for the band's name; all shares add up to 1. */
  readonly share: number;
}

/** A mark on the timeline: the date of the article, a date in a passage, or the start, end or day of a feature. */
export interface Mark {
  readonly what: 'dateline' | 'passage' | 'event' | 'begin' | 'end';
  /** Kind of the feature. */
  readonly kind?: string;
  /** First day; for an end, the last day. */
  readonly day: Day;
  /** Possible days if the date is inexact; `day` is then the middle. */
  readonly within?: Interval;
  readonly words: string;
}

/** A long time gets more width than a short one, but far less than in proportion. */
function weightOf({ start, end }: Interval): number {
  return (end - start) ** 0.25;
}

/** Width of the two ends of a band, in letters. */
const sides = 3;

/** @param names language of place names, or `local` */
export function timelineOf(story: Story, names = 'en'): Timeline {
  const whole = story.known;
  const bands = bandsOf(story);
  const cells = cellsOf(bands, whole);
  const weights = cells.map(({ title }) => title.length + sides);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const edges = [...new Set(bands.flatMap(({ interval }) => [interval.start, interval.end]))];
  // Bands that begin on the same day share its cell: the last gets the days and the combined width.
  let waiting = 0;
  const segments = cells.flatMap(({ interval }, index) => {
    const weight = waiting + (weights[index] ?? 0);
    waiting = interval.start === interval.end ? weight : 0;
    return split(interval, edges, weight);
  });
  const marks = marksOf(story, names);
  return {
    axis: axisOf(segments),
    bands: lanesOf(bands).map((band, index) => ({ ...band, share: (weights[index] ?? 0) / all })),
    marks,
    changes: changesOf(story, whole),
  };
}

type PlainBand = Omit<Band, 'lane' | 'share'>;

function bandsOf(story: Story): readonly PlainBand[] {
  const { date } = story.opening;
  // The opening window is one of the bands.
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

/** Splits time wherever a band begins; each piece holds that band's name. */
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

/** Splits a cell at the edges of other bands inside it, so that a short band gets some width too. */
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
  // Several parts of one feature may begin on the same day.
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
  // Something that ends on a day is gone on the next.
  const days = intervals.flatMap(({ start, end, fullFrom, fullTo }: Span) => [
    start,
    ...(fullFrom === undefined ? [] : [fullFrom]),
    ...(fullTo === undefined ? [] : [fullTo]),
    end,
  ]);
  const inside = days.filter((day) => whole.start <= day && day < whole.end);
  return [...new Set([...inside, lastDay(whole)])].sort((a, b) => a - b);
}
