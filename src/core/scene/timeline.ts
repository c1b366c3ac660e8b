import { wordsIn } from '../i18n/words-in.ts';
import type { Kind } from '../kinds/kinds.ts';
import { intervalOf } from '../story/interval-of.ts';
import { nameText } from '../story/names.ts';
import type { Story } from '../story/story.ts';
import { floorTo, type Minute } from '../time/minute.ts';
import { stepOf, type Interval } from '../time/interval.ts';
import { overviewOf, type Overview } from '../time/overview.ts';
import { unitOf } from '../time/presence.ts';
import { t, timeline } from '../i18n/i18n.ts';
import { windowOf } from '../view/date-window.ts';
import { changesOf } from './changes.ts';

/** What a story's timeline shows, independent of the date window. */
export interface Timeline {
  readonly overview: Overview;
  /** The story's periods and its opening window, in order of their start; each can be selected. */
  readonly bands: readonly Band[];
  readonly marks: readonly Mark[];
}

export interface Band {
  readonly id: string;
  readonly title: string;
  /** BCP 47 code of the title, if it is the story's. */
  readonly language?: string | undefined;
  /** EDTF interval. */
  readonly when: string;
  readonly interval: Interval;
  /** Bands in one lane don't overlap. Counts from 0. */
  readonly lane: number;
  /** A war, which is shaded. */
  readonly war?: true;
}

/** A mark on the timeline: the date of the article, a date in a passage, or the start, end or day of a feature. */
export interface Mark {
  readonly what: 'dateline' | 'passage' | 'event' | 'begin' | 'end';
  /** Kind of the feature. */
  readonly kind?: Kind;
  /** When its day, or its minute, begins; for an end, the last one. */
  readonly time: Minute;
  /** Of that day or minute, in minutes. */
  readonly length: number;
  /** The time in which it may be if the date is inexact; `time` is then the middle. */
  readonly within?: Interval;
  readonly words: string;
}

/** @param names language of place names, or `local` */
export function timelineOf(story: Story, names = 'en'): Timeline {
  const bands = lanesOf(bandsOf(story));
  const ends = bands.flatMap(({ interval }) => [interval.start, interval.end]);
  const { start, end } = story.known;
  const times = [...ends, ...changesOf(story), start, end].sort((a, b) => a - b);
  return { overview: overviewOf(times), bands, marks: marksOf(story, names) };
}

type PlainBand = Omit<Band, 'lane'>;

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
    ...story.periods.map((period) => {
      const { text: title, language } = wordsIn(period.title, story.language);
      return { ...period, title, language, interval: windowOf(story, period.when) };
    }),
  ].sort((a, b) => a.interval.start - b.interval.start || a.interval.end - b.interval.end);
}

function lanesOf(bands: readonly PlainBand[]): readonly Band[] {
  const ends: Minute[] = [];
  return bands.map((band) => {
    const free = ends.findIndex((end) => end <= band.interval.start);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = band.interval.end;
    return { ...band, lane };
  });
}

/** The first day or minute of an interval. */
const firstOf = (interval: Interval): Pick<Mark, 'time' | 'length'> => ({
  time: interval.start,
  length: stepOf(interval),
});

function marksOf(story: Story, names: string): readonly Mark[] {
  const passages = story.passages.flatMap(({ number, intervals }) =>
    intervals.map((interval): Mark => ({
      what: 'passage',
      ...firstOf(interval),
      words: t().dates.passage({ number }),
    })),
  );
  const features = [...story.features.values()].flatMap((feature) =>
    feature.shapes.flatMap(({ kind, nature, holder, interval }): Mark[] => {
      const { start, end, fullFrom, fullTo } = interval;
      const unit = unitOf(interval);
      const mark = (what: Mark['what'], first: Minute, last: Minute): Mark => ({
        what,
        kind,
        time: floorTo(unit, (first + last) / 2),
        length: unit,
        words: nameText(feature, names),
        ...(first === last ? {} : { within: { start: first, end: last + unit } }),
      });
      const begin = [start, fullFrom ?? start] as const;
      if (nature === 'event') return [mark('event', ...begin)];
      // A change of hands is not a beginning or an end.
      if (holder !== undefined) return [];
      return [mark('begin', ...begin), mark('end', (fullTo ?? end) - unit, end - unit)];
    }),
  );
  const { date } = story.dateline;
  const dateline: Mark[] =
    date === undefined
      ? []
      : [{ what: 'dateline', ...firstOf(intervalOf(date)), words: timeline().dateline() }];
  const marks = [...dateline, ...passages, ...features].filter(({ time }) => Number.isFinite(time));
  // Several parts of one feature may begin at the same time.
  const first = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.what} ${mark.time} ${mark.words}`;
    if (!first.has(key)) first.set(key, mark);
  }
  return [...first.values()];
}
