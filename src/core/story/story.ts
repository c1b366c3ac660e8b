import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Kind } from '../kinds/kinds.ts';
import type { Words } from './words.ts';
import type { Medium } from './media.ts';
import type { CalendarUnit } from '../time/calendar-unit.ts';
import type { Interval } from '../time/interval.ts';
import type { Span } from '../time/presence.ts';

/** What the author wrote, parsed and checked. Never changes afterwards. */
export interface Story {
  readonly slug: string;
  readonly title: string;
  /** Empty if there is none. */
  readonly summary: string;
  /** BCP 47 code. */
  readonly language: string;
  readonly dateline: Dateline;
  /** The report that the text is based on; undefined if it is the author's own. */
  readonly source?: ArticleSource;
  /** Undefined where the author doesn't state it. */
  readonly licence: { readonly text?: string; readonly data?: string };
  readonly opening: Opening;
  readonly periods: readonly Period[];
  readonly layers: readonly Layer[];
  /** The kinds of its features, in drawing order. */
  readonly kinds: readonly Kind[];
  /** Languages with names, the story's own first; plus `local` if places have languages of their own. */
  readonly languages: readonly string[];
  /** Ids of the features that every card gives the distance to. */
  readonly landmarks: readonly string[];
  /**
   * Rows of the timeline: ids of the features whose holders a row shows, of which the first names it. Undefined if the
   * author leaves the choice to the explorer.
   */
  readonly ribbon: readonly (readonly string[])[] | undefined;
  /** Whether the base map has today’s states and towns, or only seas, waters, mountains and passes. */
  readonly baseMap: 'political' | 'physical';
  /** Codes of the countries that stand out on the base map (ISO 3166-1, two letters). */
  readonly emphasis: readonly string[];
  /** The rule by which the author names disputed places. */
  readonly namesRule?: string;
  /** What the perspectives are of; without it, borders. */
  readonly perspectivesTitle?: Words;
  /** Views of who controls what, the default first; empty if the story has only one view. */
  readonly perspectives: readonly Perspective[];
  /** Whoever controls areas, in the order of their hatching. */
  readonly holders: readonly Holder[];
  /** What is left out and why, in the author's order. */
  readonly omitted: readonly Omitted[];
  /** Matters on which the sides differ, in the author's order. */
  readonly disputes: readonly Dispute[];
  /** EDTF: the last change to the text or the map. */
  readonly updated?: string;
  readonly corrections: readonly { readonly date: string; readonly text: string }[];
  /** In text order. */
  readonly passages: readonly Passage[];
  /** The text with what isn't a passage, such as headings. */
  readonly blocks: readonly Block[];
  /** By path in the story's folder. */
  readonly images: Readonly<Record<string, BuiltImage>>;
  /** Addresses of recordings and captions, by path in the story's folder. */
  readonly recordings: Readonly<Record<string, string>>;
  /** By id, in the order of the layers and of their files. Parts belong to their whole. */
  readonly features: ReadonlyMap<string, StoryFeature>;
  /** Other ids that resolve to a feature: those of its parts and its former ids. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Ids of the features that have pages of their own. */
  readonly pages: ReadonlySet<string>;
  /** Ids of the layers that failed to load; their features are missing. */
  readonly failedLayers: readonly string[];
  /** Ids of the layers whose lines and areas are simplified; their full shapes come with the map. */
  readonly simplifiedLayers: readonly string[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  /**
   * The first day or minute to the last known from periods and features; replaces open ends of a date window. Means
   * nothing if nothing in the story has a date: then its dateline has none.
   */
  readonly known: Interval;
  /** IANA name of where its clocks are; undefined for UTC. */
  readonly timeZone?: string | undefined;
  /** The coarsest unit in which all of its dates begin and end. */
  readonly unit: CalendarUnit;
  /** The least time that it tells apart, in minutes: a day, or a minute if it has a clock time. */
  readonly step: number;
}

/** What news reports begin with. */
export interface Dateline {
  /** EDTF; undefined if nothing in the story has a date: then no dates are shown. */
  readonly date?: string;
  /** Id of a feature, or a place in words. */
  readonly place?: string;
}

/** The article that the text is based on. */
export interface ArticleSource {
  readonly publisher?: string;
  readonly title?: string;
  readonly published: string;
  readonly url?: string;
  readonly note?: string;
}

export interface Opening {
  /** EDTF. */
  readonly date: string;
  /** Ids of the layers that are hidden at first. */
  readonly hide: readonly string[];
  /** Bounds framed at first: west, south, east, north in degrees (RFC 7946, section 5). */
  readonly bbox: BBox;
  /** Bounds framed at first on narrow maps, if not `bbox`. */
  readonly narrowBbox?: BBox;
  /** Id of the perspective. */
  readonly as?: string;
  /** A language of names, or `local`. */
  readonly names?: string;
  /** Least precision shown, in metres. */
  readonly precision?: number;
}

/** A view of who controls what, such as by law or on the ground. */
export interface Perspective {
  readonly id: string;
  readonly title: Words;
  readonly note?: Words;
}

/** Whoever controls an area, or how it is controlled. */
export interface Holder {
  readonly id: string;
  readonly title: Words;
  readonly note?: Words;
  /** Stands for what no source says: nobody is known to hold the area, or a part of it. */
  readonly unknown?: true;
}

export type BBox = readonly [west: number, south: number, east: number, north: number];

export interface Period {
  readonly id: string;
  readonly title: Words;
  /** EDTF. */
  readonly when: string;
  readonly interval: Interval;
  /** A war, which the timeline shades. */
  readonly war?: true;
}

export interface Layer {
  readonly id: string;
  readonly title: Words;
  readonly file: string;
  /** The story's, if it has none of its own. */
  readonly licence?: string;
  readonly attribution?: string;
}

export type StoryGeometry = Point | LineString | MultiLineString | Polygon | MultiPolygon;

export interface StoryFeature {
  readonly id: string;
  readonly layer: string;
  readonly kind: Kind;
  /** By language (BCP 47). */
  readonly names: Names;
  /** The language of the name that stands in for missing ones. */
  readonly mainLanguage: string;
  /** Shorter names for labels on the map, by language; languages without one have the full name there. */
  readonly shortNames?: Readonly<Record<string, string>>;
  /** Languages of the people who live or lived there, as on local signs; each must be in `names`. */
  readonly local?: readonly string[];
  /** EDTF; undefined for always, or if its parts have dates. */
  readonly when?: string;
  /** The time in which it, or any of its parts, exists. */
  readonly interval: Span;
  readonly precision?: Precision;
  /** Empty if there is none. */
  readonly description: Words;
  /** Who says so, if it is a claim and not agreed. */
  readonly claim?: Words;
  readonly sources: readonly Source[];
  /** Pictures and recordings on its card. */
  readonly media?: readonly Medium[];
  /** Its id in the author's data, if that can't be an id here. */
  readonly sourceId?: string;
  /** Its properties as in the file, with names that the format doesn't know. */
  readonly written: object;
  /** What is drawn: itself, or its parts if it changes over time. Never empty. */
  readonly shapes: readonly [Shape, ...Shape[]];
}

/** Names by language (BCP 47), at least one. */
export type Names = Readonly<Record<string, string>>;

/** One geometry of a feature, with the time for which it is valid. */
export interface Shape {
  /** Id of the feature or of the part. */
  readonly id: string;
  readonly geometry: StoryGeometry;
  /** If the geometry is simplified: kilometres of the full line, or square kilometres of the full area. */
  readonly size?: number;
  readonly kind: Kind;
  /** A lasting thing exists on a day; an event happens within a span of days. */
  readonly nature: 'lasting' | 'event';
  /** EDTF; undefined for always. */
  readonly when?: string;
  readonly interval: Span;
  /** Ids of the perspectives that show it; undefined for all. */
  readonly perspectives?: readonly string[];
  /** Id of the holder. */
  readonly holder?: string;
  /** False if the states have not delimited the border; undefined if unknown or not a border. */
  readonly delimited?: boolean;
  readonly precision?: Precision;
  /** Only if the part has its own. */
  readonly description?: Words;
  /** Its properties as in the file, with names that the format doesn't know. */
  readonly written: object;
}

export interface Precision {
  /** Maximum distance between the true position and the given one. */
  readonly metres: number;
  readonly basis: 'surveyed' | 'derived' | 'schematic';
}

export interface Source {
  readonly title: string;
  readonly publisher?: string;
  readonly date?: string;
  /** EDTF: when it was read, if it has no date of its own or changes. */
  readonly accessed?: string;
  readonly url?: string;
  readonly licence?: string;
}

/** A range of a passage's text in one style. */
export interface Run {
  readonly text: string;
  readonly emphasis?: true;
  readonly strong?: true;
  readonly code?: true;
  /** A link in the author's text to another page, or to another view of this story (`#…`). */
  readonly href?: string;
  /** A reference to a footnote, by its number; it has no text of its own. */
  readonly note?: number;
}

/** An image in the story's folder. */
export interface Image {
  /** Path within the folder. */
  readonly file: string;
  readonly alt: string;
}

/** An image as the site has it. */
export interface BuiltImage {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Addresses by width, the smallest first; without a slash at their start they begin at the site's root. */
  readonly sources: readonly { readonly width: number; readonly address: string }[];
}

export interface Table {
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
  /** Rows of cells, the first with the headings: ranges in the text of the passage, half-open [start, end). */
  readonly rows: readonly (readonly (readonly [start: number, end: number])[])[];
}

export interface Heading {
  readonly type: 'heading';
  /** From 2, below the title, to 6. */
  readonly depth: number;
  readonly runs: readonly Run[];
}

/** A block of the text. */
export type Block =
  | { readonly type: 'passage'; readonly passage: string }
  | Heading
  | {
      readonly type: 'list';
      /** Number of the first item; undefined for bullets. */
      readonly start?: number;
      readonly items: readonly (readonly Block[])[];
    }
  | { readonly type: 'quotation'; readonly blocks: readonly Block[] }
  | { readonly type: 'rule' }
  | { readonly type: 'code'; readonly text: string }
  /** Without a caption. */
  | { readonly type: 'image'; readonly image: Image }
  | {
      readonly type: 'notes';
      /** In order of their numbers, from 1. */
      readonly notes: readonly (readonly Block[])[];
    };

/** A paragraph, list item, caption or table of the text: what can be linked. */
export interface Passage {
  readonly id: string;
  /** Counts from 1. */
  readonly number: number;
  /** As displayed, without Markdown. */
  readonly text: string;
  readonly runs: readonly Run[];
  readonly quotation?: true;
  /** Its text is the caption of an image. */
  readonly image?: Image;
  /** Its text is a table, with tabs between cells and line breaks between rows. */
  readonly table?: Table;
  /** Dates given by annotations; empty if there are none. */
  readonly intervals: readonly Interval[];
}

/** Something a reader may look for that is left out for lack of a good source. */
export interface Omitted {
  readonly title: string;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A matter on which two or more sides differ. */
export interface Dispute {
  readonly id: string;
  readonly title: Words;
  /** Ids of the features it is about. */
  readonly features: readonly string[];
  /** Two or more, shown side by side. */
  readonly claims: readonly {
    readonly claimant: Words;
    readonly text: Words;
    readonly date?: string;
  }[];
  readonly sources: readonly Source[];
}

/** A phrase of a passage, linked to features, a date, or a claimant. */
export interface Mention {
  readonly passage: string;
  /** Offsets in the passage's text in UTF-16 code units, half-open [start, end). */
  readonly start: number;
  readonly end: number;
  readonly features: readonly string[];
  /** EDTF. */
  readonly date?: string;
  readonly claim?: string;
  /** Ids of the disputes it is about. */
  readonly disputes: readonly string[];
}
