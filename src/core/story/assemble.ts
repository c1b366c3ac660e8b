import type { FeatureInput } from '../checking/schema.ts';
import type { Fault, Result } from '../result.ts';
import { calendarUnitOf, stepIn } from '../time/calendar-unit.ts';
import { namedTime, type Interval } from '../time/interval.ts';
import { minutesPerDay } from '../time/minute.ts';
import { versionOf } from './format-version.ts';
import type { Article } from './article.ts';
import { intervalOf } from './interval-of.ts';
import { drawingOrder, kindsOf, type Kind } from '../kinds/kinds.ts';
import type { SimplifiedLayer } from './full-shapes.ts';
import { collectFeatures, locateFeatures, type FeatureReading } from './layers.ts';
import { withDefaults, type ReadyHead } from './defaults.ts';
import { namesOffered } from './names.ts';
import { featuresWithPages } from './pages.ts';
import type { Holder, Layer, Mention, Passage, Story, StoryFeature } from './story.ts';

/** Files of a story's folder, by their path within it. */
export type StoryFiles = ReadonlyMap<string, string>;

/** Reads a story's files as JSON and collects their faults. */
class StoryFileReader {
  readonly faults: Fault[] = [];
  readonly #files: StoryFiles;

  constructor(files: StoryFiles) {
    this.#files = files;
  }

  /**
   * Content of a file that was checked by the build; undefined, with a fault, if it isn't that: a host may answer with
   * something else, such as a page about an error.
   * @param list a property whose value is a list in every file of this type
   */
  json<T>(file: string, list: string): T | undefined {
    try {
      const json = JSON.parse(this.#files.get(file) ?? '') as Record<string, unknown> | null;
      if (Array.isArray(json?.[list])) return json as T;
    } catch {
      // Not JSON.
    }
    this.faults.push({ file, path: list, message: 'is missing' });
    return undefined;
  }
}

/** Images and recordings as the site has them. */
export type BuiltMedia = Pick<Story, 'images' | 'recordings'>;

/** A text whose links and annotations have been found in it. */
export interface AnchoredArticle extends Pick<Article, 'passages' | 'blocks'> {
  /** In text order. */
  readonly mentions: readonly Mention[];
}

interface LayerFile {
  readonly features: readonly FeatureInput[];
}

/** How a story's files arrived. */
export interface Loaded {
  /** Layer files that failed to load: their features are left out. */
  readonly failedFiles?: ReadonlySet<string>;
  /** Layer files with simplified lines and areas. */
  readonly simplifiedFiles?: ReadonlySet<string>;
  /** Images and recordings as the site has them; empty where it doesn't matter. */
  readonly media?: BuiltMedia;
}

/**
 * Assembles a story that was checked by the build from its files and text, or returns which of them are something else.
 * @param article the parsed `article.md` with its mentions; undefined if there is none
 */
export function assembleStory(
  files: StoryFiles,
  article: AnchoredArticle | undefined,
  {
    failedFiles = new Set(),
    simplifiedFiles = new Set(),
    media = { images: {}, recordings: {} },
  }: Loaded = {},
): Result<Story> {
  const reader = new StoryFileReader(files);
  const { faults } = reader;
  const input = reader.json<ReadyHead>('story.json', 'layers');
  if (!article) faults.push({ file: 'article.md', path: '', message: 'is missing' });
  if (!input || !article) return { ok: false, faults };
  const head = withDefaults(input);

  const layers = head.layers
    .filter(({ file }) => !failedFiles.has(file))
    .map((layer: Layer) => ({
      layer,
      json: reader.json<Pick<SimplifiedLayer, 'sizes'> & LayerFile>(layer.file, 'features'),
    }));
  const sizes = layers
    .filter(({ layer }) => simplifiedFiles.has(layer.file))
    .flatMap(({ json }) => json?.sizes ?? []);
  const { features, aliases } = collectFeatures(
    locateFeatures(layers.map(({ layer, json }) => ({ layer, features: json?.features ?? [] }))),
    { ...readingOf(head), sizes: new Map(sizes) },
  );
  if (faults.length > 0) return { ok: false, faults };

  // Those of files that failed are missing.
  const mentions = article.mentions.map((mention) => ({
    ...mention,
    features: mention.features.filter((id) => features.has(id)),
  }));
  return {
    ok: true,
    value: storyOf(
      { head, features, aliases, mentions, ...media, failedFiles, simplifiedFiles },
      article,
    ),
  };
}

type Head = ReturnType<typeof withDefaults>;

/** How a story's features are read. */
export function readingOf(
  head: Pick<ReadyHead, 'language' | 'kinds'> & { readonly format?: string },
): FeatureReading {
  return {
    language: namesLanguage(head),
    kindOf: kindsOf(head.kinds ?? []),
    hasEventsByDate: versionOf(head.format) === 2,
  };
}

/** The language of the names that stand in for missing ones. Every feature has it. */
export const namesLanguage = ({
  format,
  language,
}: {
  readonly format?: string;
  readonly language: string;
}): string => (versionOf(format) === 1 ? 'en' : language);

/** Parts of a story that has no faults. */
interface Parts extends Pick<Story, 'features' | 'aliases' | 'mentions' | keyof BuiltMedia> {
  readonly head: Head;
  readonly failedFiles: ReadonlySet<string>;
  readonly simplifiedFiles: ReadonlySet<string>;
}

const idsIn = (layers: readonly Layer[], files: ReadonlySet<string>): readonly string[] =>
  layers.filter(({ file }) => files.has(file)).map(({ id }) => id);

function storyOf(
  { head, failedFiles, simplifiedFiles, ...parts }: Parts,
  article: AnchoredArticle,
): Story {
  const { features, mentions } = parts;
  const {
    format: _format,
    $schema: _schema,
    view,
    periods: _periods,
    kinds: _kinds,
    pages,
    ...rest
  } = head;
  const passages = article.passages.map((passage): Passage => ({
    ...passage,
    intervals: mentions.flatMap((mention) =>
      mention.passage === passage.id && mention.date !== undefined
        ? [intervalOf(mention.date)]
        : [],
    ),
  }));
  const periods = head.periods.map((period) => ({ ...period, interval: intervalOf(period.when) }));
  const intervals = [
    ...(head.dateline.date === undefined ? [] : [intervalOf(head.dateline.date)]),
    ...periods.map((period) => period.interval),
    ...[...features.values()].flatMap((feature) => [
      feature.interval,
      ...feature.shapes.map((shape) => shape.interval),
    ]),
  ];
  const inText = passages.flatMap((passage) => passage.intervals);
  const unit = calendarUnitOf([...intervals, ...inText, intervalOf(view.date)]);
  return {
    ...rest,
    ...parts,
    opening: view,
    periods,
    kinds: kindsIn(features, head.kinds ?? []),
    pages: featuresWithPages(features, mentions, pages),
    passages,
    blocks: article.blocks,
    languages: namesOffered(features.values(), namesLanguage(head)),
    holders: head.holders ?? holdersOf(features),
    failedLayers: idsIn(head.layers, failedFiles),
    simplifiedLayers: idsIn(
      head.layers.filter(({ file }) => !failedFiles.has(file)),
      simplifiedFiles,
    ),
    known: namedTime(intervals) ?? undated,
    unit,
    step: stepIn(unit),
  };
}

/** In place of what is known of a story in which nothing has a date: any one day. */
const undated: Interval = { start: 0, end: minutesPerDay };

/** The kinds of features, in drawing order. @param own kinds that the story defines */
function kindsIn(
  features: ReadonlyMap<string, StoryFeature>,
  own: readonly Kind[],
): readonly Kind[] {
  const all = [...features.values()].flatMap(({ kind, shapes }) => [
    kind,
    ...shapes.map((shape) => shape.kind),
  ]);
  const ids = own.map(({ id }) => id);
  return [...new Set(all)].sort((a, b) => drawingOrder(a.id, ids) - drawingOrder(b.id, ids));
}

/** If the story lists no holders: each distinct `holder` text, in order. */
function holdersOf(features: ReadonlyMap<string, StoryFeature>): readonly Holder[] {
  const texts = [...features.values()].flatMap(({ shapes }) =>
    shapes.flatMap(({ holder }) => (holder === undefined ? [] : [holder])),
  );
  return [...new Set(texts)].map((text) => ({ id: text, title: text }));
}
