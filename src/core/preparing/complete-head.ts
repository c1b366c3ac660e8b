import { boundsOf, boundsUnion } from '../geometry/measure.ts';
import { simpleGeometries, type WrittenGeometry } from '../story/simple-geometries.ts';
import type { BBox } from '../story/story.ts';
import { isoOf } from '../time/minute.ts';
import { edtfOf, readEdtf } from '../time/edtf.ts';
import { namedTime, wholeDays, type Interval } from '../time/interval.ts';
import { isObject, objectOr, type JsonObject } from '../checking/records.ts';
import type { FrontMatter } from './front-matter.ts';
import { titleOfFile } from './slug.ts';

/** What a story’s files say that `story.json` may leave out. */
export interface KnownOfStory {
  readonly slug: string;
  readonly front: FrontMatter;
  /** The first heading of the article. */
  readonly heading: string | undefined;
  /** The article’s paragraphs as text. */
  readonly paragraphs: readonly string[];
  readonly layers: readonly JsonObject[];
  /** Geometries of the features that have no faults. */
  readonly geometries: readonly WrittenGeometry[];
  /** Of the features. */
  readonly intervals: readonly Interval[];
}

/** Longest summary made from the article, in characters: as much as search engines show. */
const longestSummary = 200;

/** The first sentences of a text, or as many words as there is room for. */
export function summaryOf(text: string): string {
  if (text.length <= longestSummary) return text;
  const start = text.slice(0, longestSummary);
  const sentence = Math.max(...['. ', '! ', '? ', '… '].map((end) => start.lastIndexOf(end)));
  if (sentence > longestSummary / 3) return start.slice(0, sentence + 1);
  const word = start.lastIndexOf(' ');
  return `${start.slice(0, word > 0 ? word : longestSummary - 1)}…`;
}

/** Least side of the opening view, in degrees: about 500 m. */
const leastSide = 0.005;

const clamp = (value: number, most: number) => Math.max(-most, Math.min(most, value));

/** Bounds of all geometries, with some room around a single point; the whole world if there are none. */
function boundsOfAll(geometries: readonly WrittenGeometry[]): BBox {
  const boxes = geometries.flatMap(simpleGeometries).map(({ geometry }) => boundsOf(geometry));
  const [first, ...others] = boxes;
  if (!first) return [-180, -60, 180, 75];
  const [west, south, east, north] = others.reduce<BBox>(
    (box, one) => boundsUnion(box, one),
    first,
  );
  const [x, y] = [east - west, north - south].map((side) => Math.max(0, leastSide - side) / 2);
  return [
    clamp(west - (x ?? 0), 180),
    clamp(south - (y ?? 0), 90),
    clamp(east + (x ?? 0), 180),
    clamp(north + (y ?? 0), 90),
  ];
}

/** The days that a story opens with: from the first that it knows to its date or, without one, to the last. */
function openingDate(span: Interval | undefined, date: unknown): string {
  if (typeof date !== 'string') return span ? edtfOf(wholeDays(span)) : '..';
  const given = readEdtf(date);
  // Reported where the date is checked.
  if (!given || !span) return date;
  const { end } = given;
  return span.start < end && Number.isFinite(end)
    ? edtfOf(wholeDays({ start: span.start, end }))
    : date;
}

/** Keys of an object that have a value. */
const given = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * `story.json` with everything that it leaves out.
 * @param written an object; what is wrong in it stays as it is
 */
export function completeHead(written: JsonObject, known: KnownOfStory): JsonObject {
  const { front, heading, slug } = known;
  const dateline = objectOr(written['dateline']);
  const view = objectOr(written['view']);
  const licence = objectOr(written['licence']);
  const span = namedTime(known.intervals);
  const date = dateline['date'] ?? front.date ?? (span && isoOf(span.end - 1));
  const [first = ''] = known.paragraphs;
  return {
    ...given({
      format: 'dateline-story/2',
      slug,
      title: front.title ?? heading ?? titleOfFile(slug),
      summary: front.summary ?? (first === '' ? undefined : summaryOf(first)),
      language: front.language ?? 'en',
      dateline: {},
      licence: {},
      view: {},
    }),
    ...written,
    ...(written['layers'] === undefined && known.layers.length === 0
      ? {}
      : { layers: known.layers }),
    ...(isReplaceable(written['dateline']) ? { dateline: given({ ...dateline, date }) } : {}),
    ...(isReplaceable(written['licence'])
      ? { licence: given({ text: front.licence, ...licence }) }
      : {}),
    ...(isReplaceable(written['view'])
      ? {
          view: {
            date: openingDate(span, dateline['date'] ?? front.date),
            bbox: boundsOfAll(known.geometries),
            ...view,
          },
        }
      : {}),
  };
}

/** Whether a value is an object or missing: anything else is a fault, which must stay to be reported. */
const isReplaceable = (value: unknown) => value === undefined || isObject(value);
