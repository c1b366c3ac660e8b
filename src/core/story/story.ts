import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Interval } from '../time/interval.ts';

/** What the author wrote, parsed and checked: never changed afterwards. */
export interface Story {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  /** BCP 47 */
  readonly language: string;
  readonly dateline: { readonly date: string; readonly place?: string };
  readonly source: ArticleSource;
  readonly licence: { readonly text: string; readonly data: string };
  readonly opening: Opening;
  readonly periods: readonly Period[];
  readonly layers: readonly Layer[];
  /** Ids of the features to which every card gives the distance. */
  readonly landmarks: readonly string[];
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  readonly passages: readonly Passage[];
  /** By id, in the order of the layers and within each of its file. */
  readonly features: ReadonlyMap<string, StoryFeature>;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** From the first day to the last that any period or feature knows: what open ends of a window mean. */
  readonly known: Interval;
  readonly warnings: readonly string[];
}

/** The article that the text rests on. */
export interface ArticleSource {
  readonly publisher?: string;
  readonly title?: string;
  readonly published: string;
  readonly url?: string;
  readonly note?: string;
}

export interface Opening {
  /** EDTF */
  readonly date: string;
  /** Ids of the layers that are off at the opening. */
  readonly hide: readonly string[];
  /** What the opening frames on any screen: west, south, east, north in degrees (RFC 7946, section 5). */
  readonly bbox: BBox;
}

export type BBox = readonly [west: number, south: number, east: number, north: number];

export interface Period {
  readonly id: string;
  readonly title: string;
  /** EDTF */
  readonly when: string;
  readonly interval: Interval;
}

export interface Layer {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly licence: string;
  readonly attribution?: string;
}

export type StoryGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;

export interface StoryFeature {
  readonly id: string;
  readonly layer: string;
  readonly geometry: StoryGeometry;
  readonly kind: string;
  /** By language (BCP 47); `en` is always there. */
  readonly names: { readonly en: string; readonly [language: string]: string };
  /** EDTF; undefined where it holds always. */
  readonly when?: string;
  readonly interval: Interval;
  readonly precision?: Precision;
  readonly description: string;
  readonly claim?: string;
  readonly sources: readonly Source[];
}

export interface Precision {
  /** How far the true position may lie from the one given. */
  readonly metres: number;
  readonly basis: 'surveyed' | 'derived' | 'schematic';
}

export interface Source {
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly licence?: string;
}

/** A stretch of a passage's text in one style. */
export interface Run {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
  /** A link of the author's to another page. */
  readonly href?: string;
}

/** One paragraph of the text. */
export interface Passage {
  readonly id: string;
  /** Its place in the text, from 1. */
  readonly number: number;
  /** As shown, without Markdown. */
  readonly text: string;
  readonly runs: readonly Run[];
  readonly quotation: boolean;
  /** What its date bodies say; none where it has no date. */
  readonly intervals: readonly Interval[];
}

/** A phrase of a passage, tied to features, a date, or who claims it. */
export interface Mention {
  readonly passage: string;
  /** Offsets into the passage's text in UTF-16 units, `end` not included. */
  readonly start: number;
  readonly end: number;
  readonly features: readonly string[];
  /** EDTF */
  readonly date?: string;
  readonly claim?: string;
}
