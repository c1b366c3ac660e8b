import { baseFilesOf, baseManifest } from '../checking/check-base.ts';
import { kindFaults, withPaths } from '../checking/kind-faults.ts';
import { featureSchema } from '../checking/schema.ts';
import { jsonDocument, type JsonDocument } from '../checking/json-document.ts';
import { isObject, objectOr, type JsonObject } from '../checking/records.ts';
import { isId, isTimeZone } from '../checking/values.ts';
import type { Fault } from '../result.ts';
import { textOfRuns, type Article } from '../story/article.ts';
import { parseArticle } from './parse-article.ts';
import type { StoryFiles } from '../story/assemble.ts';
import { versionOf, type FormatVersion } from '../story/format-version.ts';
import { isWords } from '../story/words.ts';
import type { WrittenGeometry } from '../story/simple-geometries.ts';
import { readEdtf } from '../time/edtf.ts';
import type { Interval } from '../time/interval.ts';
import { inCivilTime, withoutClock } from './civil-time.ts';
import { completeHead } from './complete-head.ts';
import { withDates } from './document-dates.ts';
import { completeLayers, dataDocument, isData } from './data-files.ts';
import { propertiesByKind, scaleWarnings, withDomains } from './kind-scales.ts';
import { prepareFeatures } from './features.ts';
import { layerKindId, type KindInput } from '../kinds/own-kinds.ts';
import { withSimplestyle } from './simplestyle.ts';
import { readFrontMatter, type FrontMatter } from './front-matter.ts';
import { slugOf } from './slug.ts';
import * as v from 'valibot';

/** What is known of a story besides its files. */
export interface StoryContext {
  /** Name of the story's folder; undefined if it has none yet. */
  readonly folder?: string;
  /** Faults of files that are there but couldn't be read as text. */
  readonly unreadable?: readonly Fault[];
  /** Files of images, recordings and captions; undefined where they can't be told. */
  readonly media?: ReadonlySet<string>;
  /** SVG path data of Maki's icons by name; undefined where they can't be told. */
  readonly maki?: ReadonlyMap<string, string>;
}

/** A story’s files in the form that all other code reads: nothing is left out, and all data is GeoJSON. */
export interface PreparedStory {
  readonly version: FormatVersion;
  /** By path; without those that the story doesn’t have. */
  readonly documents: ReadonlyMap<string, JsonDocument>;
  /** Undefined if the story has no `article.md`. */
  readonly article: Article | undefined;
  /** Kinds that stand for those of features without one. */
  readonly layerKinds: ReadonlySet<string>;
  /** The author says what the story opens with; otherwise it follows from the features. */
  readonly hasOwnBounds: boolean;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
}

const headFile = 'story.json';
const annotationsFile = 'annotations.json';
const articleFile = 'article.md';

function documentsOf(files: StoryFiles, names: Iterable<string>): Map<string, JsonDocument> {
  return new Map(
    [...names].flatMap((name): [string, JsonDocument][] => {
      const text = files.get(name);
      return text === undefined ? [] : [[name, jsonDocument(text, name)]];
    }),
  );
}

/** The files of the regional base map. */
function baseDocuments(files: StoryFiles): Map<string, JsonDocument> {
  const manifest = documentsOf(files, [baseManifest]);
  const names = baseFilesOf(manifest.get(baseManifest)?.value);
  return new Map([...manifest, ...documentsOf(files, names)]);
}

/**
 * Prepares a story’s files to be checked and assembled. Version 1 of the format has everything already.
 */
export function prepareStory(
  files: StoryFiles,
  { folder, unreadable = [], maki }: StoryContext,
): PreparedStory {
  const head = documentsOf(files, [headFile]).get(headFile);
  const version = versionOf(objectOr(head?.value)['format']);
  const markdown = files.get(articleFile);
  const article = markdown === undefined ? undefined : parseArticle(markdown, articleFile, version);
  return version === 1
    ? preparedAsWritten(files, head, article)
    : completed(files, head, article, {
        folder,
        hasUnread: unreadable.some(({ file }) => isData(file)),
        maki,
      });
}

/** Layer files named by `story.json`, or all of them if it can’t be read. */
function layerFilesOf(head: JsonDocument | undefined, files: StoryFiles): readonly string[] {
  const layers = objectOr(head?.value)['layers'];
  if (!Array.isArray(layers)) return [...files.keys()].filter((file) => file.startsWith('layers/'));
  return (layers as unknown[]).flatMap((layer) =>
    isObject(layer) && typeof layer['file'] === 'string' ? [layer['file']] : [],
  );
}

function preparedAsWritten(
  files: StoryFiles,
  head: JsonDocument | undefined,
  article: Article | undefined,
): PreparedStory {
  const own = new Map([
    ...(head ? [[headFile, head] as const] : []),
    ...documentsOf(files, [annotationsFile, ...new Set(layerFilesOf(head, files))]),
  ]);
  return {
    version: 1,
    documents: new Map([
      // In version 1 all dates are days.
      ...[...own].map(([file, document]) => [file, withDates(document, withoutClock)] as const),
      ...baseDocuments(files),
    ]),
    article,
    layerKinds: new Set(),
    hasOwnBounds: true,
    faults: [],
    warnings: [],
  };
}

/** Faults of a folder from whose files no story can be made. */
function folderFaults(
  folder: string | undefined,
  slug: unknown,
  hasData: boolean,
): readonly Fault[] {
  const fault = (message: string): Fault => ({ file: articleFile, path: '', message });
  return [
    ...(folder === undefined || isId(folder) || slug !== undefined
      ? []
      : [
          fault(
            `is in the folder “${folder}”, whose name becomes the story’s address: rename it, such as to “${slugOf(folder) || 'my-story'}”`,
          ),
        ]),
    ...(hasData
      ? []
      : [
          fault(
            'has no data with it: put a file with places beside it, such as places.geojson or places.csv',
          ),
        ]),
  ];
}

/** The text of the first heading. */
function firstHeading(article: Article | undefined): string | undefined {
  const first = article?.heading ?? article?.blocks.find((block) => block.type === 'heading');
  return first && textOfRuns(first.runs);
}

/** The article with the heading at its start, unless that is the title. */
function withHeading(article: Article, title: unknown): Article {
  const { heading, ...rest } = article;
  if (!heading || textOfRuns(heading.runs) === title) return article;
  return { ...rest, blocks: [heading, ...article.blocks] };
}

/** Geometries and dates of the features in which these are right. */
function extentOf(documents: Iterable<JsonDocument>) {
  const geometries: WrittenGeometry[] = [];
  const intervals: Interval[] = [];
  for (const { value } of documents)
    for (const feature of objectOr(value)['features'] as readonly unknown[]) {
      const { geometry, properties } = objectOr(feature);
      const checked = v.safeParse(featureSchema.entries.geometry, geometry);
      if (checked.success && checked.output) geometries.push(checked.output);
      const when = objectOr(properties)['when'];
      const interval = typeof when === 'string' ? readEdtf(when) : undefined;
      if (interval) intervals.push(interval);
    }
  return { geometries, intervals };
}

const isList = ({ value }: JsonDocument) => Array.isArray(objectOr(value)['features']);

const annotationsOf = (files: StoryFiles): JsonDocument =>
  documentsOf(files, [annotationsFile]).get(annotationsFile) ?? noAnnotations;

/** The story’s time zone; one that is wrong is reported where it is checked. */
const timeZoneOf = ({ timeZone }: JsonObject): string =>
  typeof timeZone === 'string' && isTimeZone(timeZone) ? timeZone : 'UTC';

/** The front matter, with its date in the story’s time. */
function frontOf(
  article: Article | undefined,
  inZone: (edtf: string) => string,
): { readonly values: FrontMatter; readonly faults: readonly Fault[] } {
  if (!article?.front) return { values: {}, faults: [] };
  const { text, line } = article.front;
  const { values, faults } = readFrontMatter(text, articleFile, line);
  const { date } = values;
  return { values: date === undefined ? values : { ...values, date: inZone(date) }, faults };
}

function completed(
  files: StoryFiles,
  written: JsonDocument | undefined,
  article: Article | undefined,
  { folder, hasUnread, maki }: CompletionContext,
): PreparedStory {
  // Anything else than an object, and what couldn’t be read, is reported as it is.
  const timeZone = timeZoneOf(objectOr(written?.value));
  const inZone = (edtf: string) => inCivilTime(edtf, timeZone);
  const head = written && withDates(written, inZone);
  const fields: JsonObject = objectOr(head?.value);
  const front = frontOf(article, inZone);
  const layers = completeLayers(fields['layers'], files);
  const language = fields['language'] ?? front.values.language ?? 'en';
  const dataFiles = dataOf(layers, files);
  const data = prepareFeatures(dataFiles, {
    language: typeof language === 'string' ? language : 'en',
    timeZone,
  });
  const { documents, ...simplestyled } = withSimplestyle(data.documents, {
    kinds: fields['kinds'],
    titles: new Map(dataFiles.map(({ id, title }) => [layerKindId(id), title])),
    maki,
  });
  const slug = fields['slug'] ?? folder;
  const byKind = propertiesByKind(documents.values());
  const complete = completeHead(withKinds(fields, simplestyled.kinds, byKind, maki), {
    slug: typeof slug === 'string' ? slug : 'story',
    front: front.values,
    heading: firstHeading(article),
    paragraphs: article?.passages.map(({ text }) => text) ?? [],
    layers: layers as readonly JsonObject[],
    ...extentOf([...documents.values()].filter(isList)),
  });
  const completedHead = headDocument(head, complete);
  const isReadable = completedHead.value === complete;
  return {
    version: 2,
    documents: new Map([
      [headFile, completedHead],
      [annotationsFile, withDates(annotationsOf(files), inZone)],
      ...documents,
      ...baseDocuments(files),
    ]),
    article: article && withHeading(article, complete['title']),
    layerKinds: data.layerKinds,
    hasOwnBounds: objectOr(fields['view'])['bbox'] !== undefined,
    faults: [
      ...front.faults,
      ...kindFaults(fields['kinds'], maki),
      ...(isReadable ? folderFaults(folder, fields['slug'], hasUnread || layers.length > 0) : []),
    ],
    warnings: [
      ...licenceWarnings(complete),
      ...scaleWarnings(fields['kinds'], byKind),
      ...data.warnings,
      ...simplestyled.warnings,
    ],
  };
}

interface CompletionContext {
  readonly folder: string | undefined;
  /** There is data that couldn't be read as text. */
  readonly hasUnread: boolean;
  readonly maki: StoryContext['maki'] | undefined;
}

/** `story.json` with what its kinds need to be drawn, and with those that follow from properties. */
function withKinds(
  fields: JsonObject,
  made: readonly KindInput[],
  features: ReturnType<typeof propertiesByKind>,
  maki: StoryContext['maki'],
): JsonObject {
  const { kinds = made.length === 0 ? undefined : [] } = fields;
  if (!Array.isArray(kinds)) return fields;
  return {
    ...fields,
    kinds: withDomains(withPaths([...(kinds as unknown[]), ...made], maki), features),
  };
}

const withoutFile = { faults: [], lineOf: () => undefined } as const;

/** `story.json` with what it leaves out. What couldn’t be read, or isn’t an object, is reported as it is. */
function headDocument(head: JsonDocument | undefined, complete: JsonObject): JsonDocument {
  if (!head) return { ...withoutFile, value: complete };
  return isObject(head.value) ? { ...head, value: complete } : head;
}

/** A story whose author doesn’t say what others may do with it. */
function licenceWarnings(head: JsonObject): readonly Fault[] {
  const { text, data } = objectOr(head['licence']);
  const missing = [
    ...(text === undefined ? ['text'] : []),
    ...(data === undefined ? ['data'] : []),
  ];
  if (missing.length === 0) return [];
  const message = `is not stated for the ${missing.join(' and ')}: add “licence”, such as { "text": "CC BY 4.0", "data": "CC BY 4.0" }`;
  return [{ file: headFile, path: 'licence', message }];
}

const noAnnotations: JsonDocument = {
  ...withoutFile,
  value: { type: 'AnnotationPage', items: [] },
};

/** The data of the layers whose file is there. */
function dataOf(layers: readonly unknown[], files: StoryFiles) {
  return layers.flatMap((layer) => {
    const { id, title, file } = objectOr(layer);
    const text = typeof file === 'string' ? files.get(file) : undefined;
    if (typeof file !== 'string' || text === undefined) return [];
    const called = isWords(title) ? title : file;
    const name = typeof id === 'string' ? id : file;
    return [{ id: name, title: called, file, document: dataDocument(text, file) }];
  });
}
