import type { Fault, Result } from '../result.ts';
import type { Article } from '../story/article.ts';
import { assembleStory, type StoryFiles } from '../story/assemble.ts';
import { collectFeatures } from '../story/layers.ts';
import { namesOffered } from '../story/names.ts';
import type { Story, StoryFeature } from '../story/story.ts';
import { checkAnnotations } from './check-annotations.ts';
import { baseFilesOf, baseManifest, checkBase } from './check-base.ts';
import { checkHead, placeWarnings, type CheckedHead } from './check-head.ts';
import { checkLayers, type CheckedLayers } from './check-layers.ts';
import { checkView } from './check-view.ts';
import { featureFaults } from './feature-faults.ts';
import { featureWarnings } from './feature-warnings.ts';
import { jsonDocument, type JsonDocument } from './json-document.ts';
import type { JsonObject } from './records.ts';
import { referenceFaults } from './references.ts';

/** A story, or all faults that prevent it; and what can be shown but is probably a mistake. */
export type CheckedStory = Result<Story> & { readonly warnings: readonly Fault[] };

const isLayerFile = (file: string) => /^layers\/.*json$/.test(file);

/** Files that a story needs but doesn't have. */
function missingFiles(
  files: StoryFiles,
  article: Article | undefined,
  { layers }: CheckedHead,
  expected: ReadonlySet<string>,
): readonly Fault[] {
  const missing = (file: string, neededBy: string): Fault[] =>
    files.has(file) || expected.has(file)
      ? []
      : [{ file, path: '', message: `is missing: ${neededBy} needs it` }];
  return [
    ...missing('story.json', 'a story'),
    ...missing('annotations.json', 'a story'),
    ...(article ? [] : missing('article.md', 'a story')),
    ...layers.flatMap(({ id, file }) => missing(file, `the layer “${id}”`)),
  ];
}

const unusedFiles = (files: StoryFiles, { layers }: CheckedHead): readonly Fault[] =>
  [...files.keys()]
    .filter((file) => isLayerFile(file) && !layers.some((layer) => layer.file === file))
    .map((file) => ({
      file,
      path: '',
      message: 'is not shown: no layer in story.json has this file; add one or remove the file',
    }));

/** Everything in the layers that has an id, with stand-ins for features that have faults. */
function knownFeatures({ located, faulty }: CheckedLayers, { layers }: CheckedHead) {
  const { features, aliases } = collectFeatures(located);
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
  isComplete: boolean,
): readonly Fault[] {
  const { valid, idsOf } = head;
  const { as, names, hide = [] } = valid.view ?? {};
  const withIds = (list: 'perspectives' | 'holders') => idsOf(list)?.map((id) => ({ id }));
  return [
    ...featureFaults(layers.located, new Set(layers.faulty.keys()), {
      perspectives: withIds('perspectives'),
      holders: valid.holders === undefined ? undefined : withIds('holders'),
    }),
    ...referenceFaults(
      {
        landmarks: valid.landmarks ?? [],
        ribbon: valid.ribbon ?? [],
        hide,
        ...(as === undefined ? {} : { as }),
        ...(names === undefined ? {} : { names }),
        disputes: (valid.disputes ?? []).map(({ features = [] }) => ({ features })),
      },
      {
        features: isComplete ? [...known.all.keys()] : undefined,
        layers: idsOf('layers'),
        perspectives: idsOf('perspectives'),
        languages:
          isComplete && layers.faulty.size === 0 ? namesOffered(known.whole.values()) : undefined,
      },
    ),
  ];
}

/** If story.json can't be read, the layers are those that are there. */
function headOf(value: unknown, files: StoryFiles, folder: string | undefined): CheckedHead {
  const head = checkHead(value, folder);
  if (value !== undefined) return head;
  const layers = [...files.keys()]
    .filter(isLayerFile)
    .map((file) => ({ id: file, title: file, file, licence: '' }));
  return { ...head, layers };
}

/** Without any text all quotes would be missing, which says nothing. */
const withText = (article: Article | undefined) =>
  article && article.passages.length > 0 ? article : undefined;

/** Adds lines to faults whose place is a path. */
function withLines(
  faults: readonly Fault[],
  documents: ReadonlyMap<string, JsonDocument>,
): readonly Fault[] {
  return faults.map((fault) => {
    const line = fault.line ?? documents.get(fault.file)?.lineOf(fault.path);
    return line === undefined ? fault : { ...fault, line };
  });
}

/** What is known of a story besides its files. */
export interface StoryContext {
  /** Name of the story's folder; undefined if it has none yet. */
  readonly folder?: string;
  /** Layer files that failed to load: their features are left out. */
  readonly failedFiles?: ReadonlySet<string>;
  /** Faults of files that are there but couldn't be read as text. */
  readonly unreadable?: readonly Fault[];
}

function documentsOf(files: StoryFiles, names: readonly string[]): Map<string, JsonDocument> {
  const texts = names.map((name) => [name, files.get(name)] as const);
  return new Map(
    texts.flatMap(([name, text]): [string, JsonDocument][] =>
      text === undefined ? [] : [[name, jsonDocument(text, name)]],
    ),
  );
}

/**
 * Checks all of a story and returns all its faults at once: what depends on something faulty is left out, the rest is
 * checked all the same.
 * @param article the parsed `article.md`; undefined if there is none
 */
export function checkStory(
  files: StoryFiles,
  article: Article | undefined,
  { folder, failedFiles = new Set(), unreadable = [] }: StoryContext = {},
): CheckedStory {
  const documents = documentsOf(files, ['story.json', 'annotations.json', baseManifest]);
  const head = headOf(documents.get('story.json')?.value, files, folder);
  const layerFiles = [...new Set(head.layers.map(({ file }) => file))];
  const baseFiles = baseFilesOf(documents.get(baseManifest)?.value);
  for (const [file, document] of documentsOf(files, [...layerFiles, ...baseFiles]))
    documents.set(file, document);
  const layers = checkLayers(head.layers, documents);
  const isSure = head.faults.length === 0 && layerFiles.every((file) => files.has(file));
  // References into these can't be checked.
  const unread = new Set([
    ...layerFiles.filter((file) => documents.get(file)?.value === undefined),
    ...layers.unsure,
    // Probably meant by a layer whose file is missing or wrong.
    ...(isSure ? [] : unusedFiles(files, head).map(({ file }) => file)),
  ]);
  const known = knownFeatures(layers, head);
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
  const expected = new Set([...failedFiles, ...unreadable.map(({ file }) => file)]);
  const faults = [
    ...unreadable,
    ...missingFiles(files, article, head, expected),
    ...[...documents.values()].flatMap((document) => document.faults),
    ...head.faults,
    ...layers.faults,
    ...checkBase(files, documents),
    ...crossFaults(head, layers, known, unread.size === 0),
    ...(article?.faults ?? []),
    ...annotations.faults,
  ];
  const bbox = head.valid.view?.bbox;
  // If the opening view is wrong, the features aren't.
  const view = checkView(layers.located, bbox, head.valid.view?.narrowBbox);
  const warnings = [
    ...(unread.size === 0 ? placeWarnings(head.valid, new Set(known.all.keys())) : []),
    ...view.warnings,
    ...layers.located.flatMap(({ written, ...one }) =>
      featureWarnings(one, written as JsonObject, view.isSwapped ? undefined : bbox),
    ),
    ...annotations.warnings,
    ...unusedFiles(files, head),
  ];
  const located = { warnings: withLines(warnings, documents) };
  if (faults.length > 0) return { ok: false, faults: withLines(faults, documents), ...located };
  return { ...assembleStory(files, article, failedFiles), ...located };
}
