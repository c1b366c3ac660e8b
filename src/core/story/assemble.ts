import type { Fault, Result } from '../result.ts';
import { hull, type Interval } from '../time/interval.ts';
import { anchorAnnotations } from './annotations.ts';
import type { Article } from './article.ts';
import { intervalOf } from './interval-of.ts';
import { collectFeatures, locateFeatures } from './layers.ts';
import { withDefaults } from './defaults.ts';
import { namesOffered } from './names.ts';
import type { Check, StoryChecks } from './story-checks.ts';
import type { Holder, Layer, Passage, Story, StoryFeature } from './story.ts';

/** Files of a story's folder, by their path within it. */
export type StoryFiles = ReadonlyMap<string, string>;

/** Reads a story's files as JSON and collects their faults. */
class StoryFileReader {
  readonly faults: Fault[] = [];
  readonly #files: StoryFiles;

  constructor(files: StoryFiles) {
    this.#files = files;
  }

  missing(file: string, neededBy: string): void {
    this.faults.push({ file, path: '', message: `is missing: ${neededBy} needs it` });
  }

  /** Content of a file, checked; undefined, with a fault, if it can't be read. */
  json<T>(check: Check<T>, file: string, neededBy: string): T | undefined {
    const text = this.#files.get(file);
    if (text === undefined) {
      this.missing(file, neededBy);
      return undefined;
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      this.faults.push({ file, path: '', message: `is not JSON: ${(error as Error).message}` });
      return undefined;
    }
    const checked = check(json, file);
    this.faults.push(...checked.faults);
    return checked.value;
  }
}

/**
 * Assembles a story from its files and text, or returns all faults with file and path.
 * @param article the parsed `article.md`; undefined if there is none
 * @param checks checks of the files' structure
 * @param failedFiles layer files that failed to load: their features are left out
 */
export function assembleStory(
  files: StoryFiles,
  article: Article | undefined,
  checks: StoryChecks,
  failedFiles: ReadonlySet<string> = new Set(),
): Result<Story> {
  const reader = new StoryFileReader(files);
  const { faults } = reader;
  const input = reader.json(checks.head, 'story.json', 'a story');
  const annotations = reader.json(checks.annotations, 'annotations.json', 'a story');
  if (article) faults.push(...article.faults);
  else reader.missing('article.md', 'a story');
  if (!input) return { ok: false, faults };
  const head = withDefaults(input);

  const placed = locateFeatures(layersOf(reader, head, checks, failedFiles));
  const { features, aliases } = collectFeatures(placed);
  const { perspectives, holders, layers } = head;
  const checked = checks.features(placed, { perspectives, holders });
  faults.push(...checked.faults);
  // If a layer file is broken, every annotation of it would add a fault: report the first cause only.
  if (faults.length > 0 || !annotations || !article) return { ok: false, faults };

  const disputes = head.disputes.map(({ id }) => id);
  const { mentions, faults: anchorFaults } = anchorAnnotations(
    annotations.items,
    article.passages,
    { layers, features, aliases, failedFiles, disputes },
    checks.annotationFaults,
  );
  faults.push(...anchorFaults);
  // References to a layer that failed to load can't be told from wrong ones, so check only complete stories.
  if (failedFiles.size === 0) faults.push(...checks.references(head, features));
  if (faults.length > 0) return { ok: false, faults };
  const parts = { head, features, aliases, mentions, failedFiles, warnings: checked.warnings };
  return { ok: true, value: storyOf(parts, article) };
}

/** The layers of a story with their features; none for layers that failed to load. */
function layersOf(
  reader: StoryFileReader,
  { layers }: Head,
  checks: StoryChecks,
  failedFiles: ReadonlySet<string>,
) {
  return layers.map((layer: Layer) => ({
    layer,
    features: failedFiles.has(layer.file)
      ? []
      : (reader.json(checks.layer, layer.file, `the layer “${layer.id}”`)?.features ?? []),
  }));
}

type Head = ReturnType<typeof withDefaults>;

/** Parts of a story that has no faults. */
interface Parts extends Pick<Story, 'features' | 'aliases' | 'mentions' | 'warnings'> {
  readonly head: Head;
  readonly failedFiles: ReadonlySet<string>;
}

function storyOf({ head, failedFiles, ...parts }: Parts, article: Article): Story {
  const { features, mentions } = parts;
  const { format: _format, view, periods: _periods, ...rest } = head;
  const passages = article.passages.map((passage): Passage => ({
    ...passage,
    intervals: mentions.flatMap((mention) =>
      mention.passage === passage.id && mention.date !== undefined
        ? [intervalOf(mention.date)]
        : [],
    ),
  }));
  const periods = head.periods.map((period) => ({ ...period, interval: intervalOf(period.when) }));
  return {
    ...rest,
    ...parts,
    opening: view,
    periods,
    passages,
    languages: namesOffered(features.values()),
    holders: head.holders ?? holdersOf(features),
    failedLayers: head.layers.filter((layer) => failedFiles.has(layer.file)).map(({ id }) => id),
    known: knownSpan([
      intervalOf(head.dateline.date),
      ...periods.map((period) => period.interval),
      ...[...features.values()].flatMap((feature) => [
        feature.interval,
        ...feature.shapes.map((shape) => shape.interval),
      ]),
    ]),
  };
}

/** First to last day named by any of the intervals; open ends are ignored. */
function knownSpan(intervals: readonly Interval[]): Interval {
  const days = intervals.flatMap(({ start, end }) => [
    ...(start === -Infinity ? [] : [{ start, end: start + 1 }]),
    ...(end === Infinity ? [] : [{ start: end - 1, end }]),
  ]);
  return days.reduce(hull);
}

/** If the story lists no holders: each distinct `holder` text, in order. */
function holdersOf(features: ReadonlyMap<string, StoryFeature>): readonly Holder[] {
  const texts = [...features.values()].flatMap(({ shapes }) =>
    shapes.flatMap(({ holder }) => (holder === undefined ? [] : [holder])),
  );
  return [...new Set(texts)].map((text) => ({ id: text, title: text }));
}
