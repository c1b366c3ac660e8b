import type { Fault, Result } from '../result.ts';
import { hull, type Interval } from '../time/interval.ts';
import { anchorAnnotations } from './annotations.ts';
import type { Article } from './article.ts';
import { intervalOf } from './interval-of.ts';
import { collectFeatures, featuresAt } from './layers.ts';
import { withDefaults } from './defaults.ts';
import { namesOffered } from './names.ts';
import type { Check, StoryChecks } from './story-checks.ts';
import type { Holder, Layer, Passage, Story, StoryFeature } from './story.ts';

/** The files of a story's folder, by their path within it. */
export type StoryFiles = ReadonlyMap<string, string>;

/** Reads the files of a story as JSON, and keeps what is wrong with them. */
class Reader {
  readonly faults: Fault[] = [];
  readonly #files: StoryFiles;

  constructor(files: StoryFiles) {
    this.#files = files;
  }

  missing(file: string, neededBy: string): void {
    this.faults.push({ file, path: '', message: `is missing: ${neededBy} needs it` });
  }

  /** A file's content, once it has the shape that it should have; undefined with a fault where it can't be read. */
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
 * Puts a story together from its files and its text: the story, or every fault with its file and path.
 * @param article what its `article.md` says, read beforehand; undefined where there is none
 * @param checks whether the files have the shape that they should have
 * @param failedFiles layer files that could not be brought: the story is read without their features, and says so
 */
export function assembleStory(
  files: StoryFiles,
  article: Article | undefined,
  checks: StoryChecks,
  failedFiles: ReadonlySet<string> = new Set(),
): Result<Story> {
  const reader = new Reader(files);
  const { faults } = reader;
  const input = reader.json(checks.head, 'story.json', 'a story');
  const annotations = reader.json(checks.annotations, 'annotations.json', 'a story');
  if (article) faults.push(...article.faults);
  else reader.missing('article.md', 'a story');
  if (!input) return { ok: false, faults };
  const head = withDefaults(input);

  const placed = featuresAt(layersOf(reader, head, checks, failedFiles));
  const { features, aliases } = collectFeatures(placed);
  const { perspectives, holders, layers } = head;
  const checked = checks.features(placed, { perspectives, holders });
  faults.push(...checked.faults);
  // With a layer missing, every annotation of it would be a fault more: say the first cause alone.
  if (faults.length > 0 || !annotations || !article) return { ok: false, faults };

  const disputes = head.disputes.map(({ id }) => id);
  const { mentions, faults: anchorFaults } = anchorAnnotations(
    annotations.items,
    article.passages,
    { layers, features, aliases, failedFiles, disputes },
    checks.annotationFaults,
  );
  faults.push(...anchorFaults);
  // What is lost with a layer can't be told from what never was: asked only of a whole story.
  if (failedFiles.size === 0) faults.push(...checks.references(head, features));
  if (faults.length > 0) return { ok: false, faults };
  const parts = { head, features, aliases, mentions, failedFiles, warnings: checked.warnings };
  return { ok: true, value: storyOf(parts, article) };
}

/** The layers of a story with their features; those of a lost one are left out. */
function layersOf(
  reader: Reader,
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

/** What a story is made of, once nothing is wrong with it. */
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

/** From the first to the last day that any of the intervals names; open ends name none. */
function knownSpan(intervals: readonly Interval[]): Interval {
  const days = intervals.flatMap(({ start, end }) => [
    ...(start === -Infinity ? [] : [{ start, end: start + 1 }]),
    ...(end === Infinity ? [] : [{ start: end - 1, end }]),
  ]);
  return days.reduce(hull);
}

/** Where the story lists no holders: each text that a feature gives for one, in order. */
function holdersOf(features: ReadonlyMap<string, StoryFeature>): readonly Holder[] {
  const texts = [...features.values()].flatMap(({ shapes }) =>
    shapes.flatMap(({ holder }) => (holder === undefined ? [] : [holder])),
  );
  return [...new Set(texts)].map((text) => ({ id: text, title: text }));
}
