import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Interval } from '../time/interval.ts';
import type { Span } from '../time/presence.ts';

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
  /** The languages in which it has names, English first; and `local` where places have languages of their own. */
  readonly languages: readonly string[];
  /** Ids of the features to which every card gives the distance. */
  readonly landmarks: readonly string[];
  /** Ways of seeing who has what, the default first; none where the story has one way only. */
  readonly perspectives: readonly Perspective[];
  /** Who holds areas, in the order of their drawings. */
  readonly holders: readonly Holder[];
  /** What is not drawn, and why, in the author's order. */
  readonly omitted: readonly Omitted[];
  /** What the sides say differently, in the author's order. */
  readonly disputes: readonly Dispute[];
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  readonly passages: readonly Passage[];
  /** By id, in the order of the layers and within each of its file; a part is in the feature that it is of. */
  readonly features: ReadonlyMap<string, StoryFeature>;
  /** Other ids under which a feature is found: those of its parts and those that it had before. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Ids of the layers whose file could not be brought: their features are not in the story. */
  readonly failedLayers: readonly string[];
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
  /** Id of the perspective. */
  readonly as?: string;
  /** A language of names, or `local`. */
  readonly names?: string;
  /** Metres: only what is known at least so well. */
  readonly precision?: number;
}

/** A way of seeing who has what, such as by law or on the ground. */
export interface Perspective {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
}

/** Who holds an area, or how it is held. */
export interface Holder {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
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
  readonly kind: string;
  /** By language (BCP 47); `en` is always there. */
  readonly names: Names;
  /** The languages of those who live or lived there, of the names that stand on its signs; each is in `names`. */
  readonly local?: readonly string[];
  /** EDTF; undefined where it holds always, or as its parts do. */
  readonly when?: string;
  /** All the time in which it or any part of it holds. */
  readonly interval: Span;
  readonly precision?: Precision;
  readonly description: string;
  /** Who says so, where it is a claim and not agreed. */
  readonly claim?: string;
  readonly sources: readonly Source[];
  /** What is drawn of it: itself, and its parts where it changes over time. Never empty. */
  readonly shapes: readonly [Shape, ...Shape[]];
}

export interface Names {
  readonly en: string;
  readonly [language: string]: string;
}

/** One geometry of a feature and the time in which that is how it lies. */
export interface Shape {
  /** The feature's own id, or that of the part. */
  readonly id: string;
  readonly geometry: StoryGeometry;
  readonly kind: string;
  /** EDTF; undefined where it holds always. */
  readonly when?: string;
  readonly interval: Span;
  /** Ids of the perspectives that show it; undefined where all do. */
  readonly perspectives?: readonly string[];
  /** Id of who holds it. */
  readonly holder?: string;
  /** False of a border whose course the states have not settled between them; undefined where nothing is said. */
  readonly delimited?: boolean;
  readonly precision?: Precision;
  /** Of a part that has words of its own. */
  readonly description?: string;
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

/** Something that a reader may look for and that is not drawn, for lack of a source that would bear it. */
export interface Omitted {
  readonly title: string;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A matter of which two or more say different things. */
export interface Dispute {
  readonly id: string;
  /** What it is about. */
  readonly title: string;
  /** Ids of the features that it is about. */
  readonly features: readonly string[];
  /** Two or more, to be read side by side. */
  readonly claims: readonly {
    readonly claimant: string;
    readonly text: string;
    readonly date?: string;
  }[];
  readonly sources: readonly Source[];
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
  /** Ids of the disputes of which it speaks. */
  readonly disputes: readonly string[];
}
