import { isData } from '../preparing/data-files.ts';
import { prepareStory, type PreparedStory, type StoryContext } from '../preparing/prepare-story.ts';
import { propertiesUsedBy, resolvedKinds, type KindInput } from '../kinds/own-kinds.ts';
import type { Kind } from '../kinds/kinds.ts';
import { simplestyleProperties } from '../kinds/simplestyle.ts';
import type { FormatVersion } from '../story/format-version.ts';
import type { Fault, Result } from '../result.ts';
import type { Article } from '../story/article.ts';
import { assembleStory, readingOf, type StoryFiles } from '../story/assemble.ts';
import { collectFeatures, type FeatureReading } from '../story/layers.ts';
import { namesOffered } from '../story/names.ts';
import type { Story, StoryFeature } from '../story/story.ts';
import { imageFaults, mediaFaults } from './media-faults.ts';
import { checkAnnotations } from './check-annotations.ts';
import { checkBase } from './check-base.ts';
import { checkHead, placeWarnings, type CheckedHead } from './check-head.ts';
import { checkLayers, type CheckedLayers } from './check-layers.ts';
import { boundsOfMost, checkView } from './check-view.ts';
import { featureFaults, type FeatureNeeds } from './feature-faults.ts';
import { featureWarnings } from './feature-warnings.ts';
import type { JsonDocument } from './json-document.ts';
import { objectOr, type JsonObject } from './records.ts';
import { kindUseWarnings } from './kind-use.ts';
import { referenceFaults } from './references.ts';

/** A story, or all faults that prevent it; and what can be shown but is probably a mistake. */
export type CheckedStory = (Extract<Result<Story>, { ok: false }> | ReadyStory) & {
  readonly warnings: readonly Fault[];
};

/** A story without faults, with the files of which its site is made. */
interface ReadyStory extends Readonly<{ ok: true; value: Story }> {
  /** `story.json`, `annotations.json`, and layers as GeoJSON: nothing is left out of them. */
  readonly files: StoryFiles;
  readonly article: Article;
}

const isLayerFile = (file: string) => /^layers\/.*json$/.test(file);

/** Files that a story needs but doesn't have. */
function missingFiles(
  { article, version }: PreparedStory,
  files: StoryFiles,
  { layers }: CheckedHead,
  expected: ReadonlySet<string>,
): readonly Fault[] {
  const missing = (file: string, neededBy: string): Fault[] =>
    files.has(file) || expected.has(file)
      ? []
      : [{ file, path: '', message: `is missing: ${neededBy} needs it` }];
  return [
    ...(version === 1
      ? [...missing('story.json', 'a story'), ...missing('annotations.json', 'a story')]
      : []),
    ...(article ? [] : missing('article.md', 'a story')),
    ...layers.flatMap(({ id, file }) => missing(file, `the layer “${id}”`)),
  ];
}

const unusedFiles = (
  { version }: PreparedStory,
  files: StoryFiles,
  { layers }: CheckedHead,
): readonly Fault[] =>
  [...files.keys()]
    .filter(
      (file) =>
        (version === 1 || file.startsWith('layers/') ? isLayerFile(file) : isData(file)) &&
        !layers.some((layer) => layer.file === file),
    )
    .map((file) => ({
      file,
      path: '',
      message:
        version === 1
          ? 'is not shown: no layer in story.json has this file; add one or remove the file'
          : 'is not shown: it isn’t GeoJSON, or no layer in story.json has this file',
    }));

/** Everything in the layers that has an id, with stand-ins for features that have faults. */
function knownFeatures(
  { located, faulty }: CheckedLayers,
  { layers }: CheckedHead,
  reading: FeatureReading,
) {
  const { features, aliases } = collectFeatures(located, reading);
  const standIns = [
    ...located.map(({ input, layer }) => [input.id, layer.id] as const),
    ...[...faulty].map(
      ([id, file]) => [id, layers.find((one) => one.file === file)?.id ?? ''] as const,
    ),
  ]
    .filter(([id]) => !features.has(id) && !aliases.has(id))
    .map(([id, layer]): [string, StoryFeature] => [id, { id, layer } as StoryFeature]);
  return { all: new Map([...features, ...standIns]), whole: features, aliases };
}

function crossFaults(
  head: CheckedHead,
  layers: CheckedLayers,
  known: ReturnType<typeof knownFeatures>,
  { isComplete, needs }: { readonly isComplete: boolean; readonly needs: FeatureNeeds },
): readonly Fault[] {
  const { valid, idsOf } = head;
  const { as, names, hide = [] } = valid.view ?? {};
  const withIds = (list: 'perspectives' | 'holders') => idsOf(list)?.map((id) => ({ id }));
  return [
    ...featureFaults(
      layers.located,
      new Set(layers.faulty.keys()),
      {
        perspectives: withIds('perspectives'),
        holders: valid.holders === undefined ? undefined : withIds('holders'),
      },
      needs,
    ),
    ...referenceFaults(
      {
        landmarks: valid.landmarks ?? [],
        ribbon: valid.ribbon ?? [],
        hide,
        pages: typeof valid.pages === 'object' ? valid.pages : [],
        ...(as === undefined ? {} : { as }),
        ...(names === undefined ? {} : { names }),
        disputes: (valid.disputes ?? []).map(({ features = [] }) => ({ features })),
      },
      {
        features: isComplete ? [...known.all.keys()] : undefined,
        layers: idsOf('layers'),
        perspectives: idsOf('perspectives'),
        languages:
          isComplete && layers.faulty.size === 0
            ? namesOffered(known.whole.values(), needs.language)
            : undefined,
      },
    ),
  ];
}

/** If story.json can't be read, the layers are those that are there. */
function headOf(
  { documents, version }: PreparedStory,
  files: StoryFiles,
  folder: string | undefined,
): CheckedHead {
  const value = documents.get('story.json')?.value;
  const head = checkHead(value, folder, version);
  if (value !== undefined) return head;
  const layers = [...files.keys()]
    .filter(isLayerFile)
    .map((file) => ({ id: file, title: file, file, licence: '' }));
  return { ...head, layers };
}

/** Without any text all quotes would be missing, which says nothing. */
const withText = (article: Article | undefined) =>
  article && article.passages.length > 0 ? article : undefined;

/** Whether features of a file may be missing: rows of tables with faults are left out. */
const isUnread = (document: JsonDocument | undefined, file: string) =>
  document?.value === undefined || (file.endsWith('.csv') && document.faults.length > 0);

/** Adds lines to faults whose place is a path, and says where that is in files that aren’t JSON. */
function placed(
  faults: readonly Fault[],
  documents: ReadonlyMap<string, JsonDocument>,
): readonly Fault[] {
  return faults.map((fault) => {
    const document = documents.get(fault.file);
    // Such a fault has its place already.
    if (fault.line !== undefined || !document) return fault;
    const line = document.lineOf(fault.path);
    const path = document.pathOf?.(fault.path) ?? fault.path;
    return { ...fault, path, ...(line === undefined ? {} : { line }) };
  });
}

const needsOf = (head: CheckedHead, version: FormatVersion): FeatureNeeds =>
  version === 1
    ? { properties: ['names', 'kind', 'description', 'sources'], language: 'en' }
    : { properties: ['names', 'kind'], language: head.valid.language ?? 'en' };

/** Files of a story as text, of which its site is made. */
function filesOf(
  documents: ReadonlyMap<string, JsonDocument>,
  written: StoryFiles,
  version: 1 | 2,
  kinds: readonly Kind[],
) {
  const textOf = (file: string, value: unknown) =>
    file === 'story.json' && kinds.length > 0
      ? JSON.stringify({ ...objectOr(value), kinds })
      : ((version === 1 ? written.get(file) : undefined) ?? JSON.stringify(value));
  return new Map([...documents].map(([file, { value }]) => [file, textOf(file, value)]));
}

/** Kinds of the story's own, and those of features without one. */
const kindsOfStory = ({ valid, layers }: CheckedHead, version: FormatVersion): readonly Kind[] =>
  resolvedKinds({
    kinds: valid.kinds ?? [],
    layers: version === 1 ? [] : layers,
    language: valid.language ?? 'en',
  });

/**
 * Checks all of a story and returns all its faults at once: what depends on something faulty is left out, the rest is
 * checked all the same.
 */
export function parseStory(files: StoryFiles, context: StoryContext = {}): CheckedStory {
  const { folder, unreadable = [] } = context;
  const prepared = prepareStory(files, context);
  const { documents, article, version } = prepared;
  const head = headOf(prepared, files, folder);
  const layerFiles = [...new Set(head.layers.map(({ file }) => file))];
  const layers = checkLayers(head.layers, documents, version);
  const isSure = head.faults.length === 0 && layerFiles.every((file) => files.has(file));
  // References into these can't be checked.
  const unread = new Set([
    ...layerFiles.filter((file) => isUnread(documents.get(file), file)),
    ...layers.unsure,
    // Probably meant by a layer whose file is missing or wrong.
    ...(isSure ? [] : unusedFiles(prepared, files, head).map(({ file }) => file)),
  ]);
  const needs = needsOf(head, version);
  const kinds = kindsOfStory(head, version);
  const known = knownFeatures(layers, head, readingOf({ language: 'en', ...head.valid, kinds }));
  const annotations = checkAnnotations(
    documents.get('annotations.json')?.value,
    withText(article),
    {
      layers: head.layers,
      features: known.all,
      aliases: known.aliases,
      failedFiles: unread,
      disputes: head.idsOf('disputes'),
    },
  );
  const faults = [
    ...unreadable,
    ...prepared.faults,
    ...missingFiles(prepared, files, head, new Set(unreadable.map(({ file }) => file))),
    ...[...documents.values()].flatMap((document) => document.faults),
    ...head.faults,
    ...layers.faults,
    ...checkBase(files, documents),
    ...crossFaults(head, layers, known, { isComplete: unread.size === 0, needs }),
    ...(article?.faults ?? []),
    ...imageFaults(article, context.media),
    ...mediaFaults(layers.located, context.media),
    ...annotations.faults,
  ];
  const warnings = [
    ...prepared.warnings,
    ...(unread.size === 0 ? placeWarnings(head.valid, new Set(known.all.keys())) : []),
    ...viewWarnings(prepared, layers, head, unread.size === 0),
    ...annotations.warnings,
    ...unusedFiles(prepared, files, head),
  ];
  const located = { warnings: placed(warnings, documents) };
  if (faults.length > 0) return { ok: false, faults: placed(faults, documents), ...located };
  const ready = filesOf(documents, files, version, kinds);
  const story = assembleStory(ready, article && { ...article, mentions: annotations.mentions });
  if (!story.ok) return { ...story, ...located };
  // Without an article there is a fault.
  return { ...story, ...located, files: ready, article: article ?? noArticle };
}

const noArticle: Article = { passages: [], blocks: [], mentions: [], images: [], faults: [] };

/** Warnings about features, and about how they, their kinds and the opening view fit together. */
function viewWarnings(
  { layerKinds, hasOwnBounds }: PreparedStory,
  { located, faulty }: CheckedLayers,
  { valid, idsOf }: CheckedHead,
  isComplete: boolean,
): readonly Fault[] {
  const bbox = hasOwnBounds ? valid.view?.bbox : boundsOfMost(located);
  // If the opening view is wrong, the features aren't.
  const view = checkView(located, bbox, valid.view?.narrowBbox);
  const kinds: readonly KindInput[] = valid.kinds ?? [];
  // Kinds with faults are known too.
  const knownKinds = new Set([...layerKinds, ...(idsOf('kinds') ?? [])]);
  const usedNames = new Set([...kinds.flatMap(propertiesUsedBy), ...simplestyleProperties]);
  const written = located.map((one) => ({ ...one, written: one.written as JsonObject }));
  return [
    ...view.warnings,
    ...kindUseWarnings(kinds, written, isComplete && faulty.size === 0),
    ...written.flatMap(({ written: properties, ...one }) =>
      featureWarnings(one, {
        written: properties,
        view: view.isSwapped ? undefined : bbox,
        knownKinds,
        usedNames,
      }),
    ),
  ];
}
