import type { Fault, Result } from '../result.ts';
import { hull, type Interval } from '../time/interval.ts';
import { anchorAnnotations } from './annotations.ts';
import type { Article } from './article.ts';
import { intervalOf } from './interval-of.ts';
import { collectFeatures, placedIn } from './layers.ts';
import { filled } from './filled.ts';
import { namesOffered } from './names.ts';
import type { Check, StoryChecks } from './story-checks.ts';
import type { Holder, Layer, Passage, Story, StoryFeature } from './story.ts';

/** The files of a story's folder, by their path within it. */
export type StoryFiles = ReadonlyMap<string, string>;

/**
 * Puts a story together from its files and its text: the story, or every fault with its file and path.
 * @param article what its `article.md` says, read beforehand; undefined where there is none
 * @param checks whether the files have the shape that they should have
 * @param lost layer files that could not be brought: the story is read without their features, and says so
 */
export function assembleStory(
  files: StoryFiles,
  article: Article | undefined,
  checks: StoryChecks,
  lost: ReadonlySet<string> = new Set(),
): Result<Story> {
  const faults: Fault[] = [];

  function missing(file: string, neededBy: string) {
    faults.push({ file, path: '', message: `is missing: ${neededBy} needs it` });
  }

  function readJson<T>(check: Check<T>, file: string, neededBy: string): T | undefined {
    const text = files.get(file);
    if (text === undefined) {
      missing(file, neededBy);
      return undefined;
    }
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch (error) {
      faults.push({ file, path: '', message: `is not JSON: ${(error as Error).message}` });
      return undefined;
    }
    const checked = check(json, file);
    faults.push(...checked.faults);
    return checked.value;
  }

  const input = readJson(checks.head, 'story.json', 'a story');
  const annotations = readJson(checks.annotations, 'annotations.json', 'a story');
  if (article) faults.push(...article.faults);
  else missing('article.md', 'a story');
  if (!input) return { ok: false, faults };
  const head = filled(input);

  const layers: readonly Layer[] = head.layers;
  const read = layers.map((layer) => ({
    layer,
    features: lost.has(layer.file)
      ? []
      : (readJson(checks.layer, layer.file, `the layer “${layer.id}”`)?.features ?? []),
  }));
  const placed = placedIn(read);
  const { features, aliases } = collectFeatures(placed);
  const checked = checks.features(placed, {
    perspectives: head.perspectives,
    holders: head.holders,
  });
  faults.push(...checked.faults);

  // With a layer missing, every annotation of it would be a fault more: say the first cause alone.
  const layersRead = faults.length === 0;
  if (!layersRead || !annotations || !article) return { ok: false, faults };

  const { mentions, faults: anchorFaults } = anchorAnnotations(
    annotations.items,
    article.passages,
    layers,
    { features, aliases, lost, disputes: head.disputes.map(({ id }) => id) },
    checks.annotationFaults,
  );
  faults.push(...anchorFaults);
  // What is lost with a layer can't be told from what never was: asked only of a whole story.
  if (lost.size === 0) faults.push(...checks.references(head, features));
  if (faults.length > 0) return { ok: false, faults };

  const passages = article.passages.map((passage): Passage => ({
    ...passage,
    intervals: mentions.flatMap((mention) =>
      mention.passage === passage.id && mention.date !== undefined
        ? [intervalOf(mention.date)]
        : [],
    ),
  }));
  const periods = head.periods.map((period) => ({ ...period, interval: intervalOf(period.when) }));
  const { format: _format, view, periods: _periods, ...rest } = head;
  return {
    ok: true,
    value: {
      ...rest,
      opening: view,
      layers,
      periods,
      passages,
      features,
      languages: namesOffered(features.values()),
      aliases,
      holders: head.holders ?? holdersOf(features),
      lostLayers: layers.filter((layer) => lost.has(layer.file)).map(({ id }) => id),
      mentions,
      known: knownSpan([
        intervalOf(head.dateline.date),
        ...periods.map((period) => period.interval),
        ...[...features.values()].flatMap((feature) => [
          feature.interval,
          ...feature.shapes.map((shape) => shape.interval),
        ]),
      ]),
      warnings: checked.warnings,
    },
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
