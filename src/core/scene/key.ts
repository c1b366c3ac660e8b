import { bboxPolygon } from '@turf/turf';
import { isInView, viewOf } from '../geometry/in-view.ts';
import { isCommonKind } from '../kinds/kinds.ts';
import { labelIn } from '../story/label-name.ts';
import type { BBox, Story, StoryFeature } from '../story/story.ts';
import { legendEntry, samplesOf, type LegendEntry } from './legend.ts';
import type { Scene } from './scene.ts';

/** What a mark on the map means. */
export type KeyEntry = LegendEntry;

/** Marks of one sort, in the story's order. Never empty. */
export interface KeyGroup {
  readonly what: 'held' | 'lines' | 'areas' | 'places';
  readonly entries: readonly KeyEntry[];
}

const order = ['held', 'lines', 'areas', 'places'] as const;

function groupOf({ holderTitle, geometryType }: LegendEntry): KeyGroup['what'] {
  if (holderTitle !== undefined) return 'held';
  if (geometryType === 'Point') return 'places';
  return geometryType === 'Polygon' ? 'areas' : 'lines';
}

/** One mark, with the features that have it. */
interface Marked {
  readonly entry: LegendEntry;
  readonly features: Set<StoryFeature>;
}

/** Letters of a name that fits beside its mark. */
const longest = 28;

/**
 * What to call a mark: its holder; a line or an area that is the only one of its sort by its name, if that is short;
 * otherwise its kind.
 */
function entryOf({ entry, features }: Marked, story: Story, names: string): KeyEntry {
  const { holderTitle } = entry;
  if (holderTitle !== undefined) return { ...entry, words: holderTitle };
  const [feature, ...others] = features;
  const hasName = entry.geometryType !== 'Point' && !entry.undelimited && others.length === 0;
  if (!feature || !hasName) return entry;
  const { name, language } = labelIn(feature, names);
  return name.length <= longest ? { ...entry, words: name, language } : entry;
}

/** Kinds are followed by the samples that explain their sizes and clusters. */
function withSamples(entries: readonly KeyEntry[]): readonly KeyEntry[] {
  const lastOf = new Map(entries.map(({ kind }, at) => [kind, at]));
  const points = entries.filter(({ geometryType }) => geometryType === 'Point');
  const samples = samplesOf([...new Set(points.map(({ kind }) => kind))]);
  return entries.flatMap((entry, at) => [
    entry,
    ...((lastOf.get(entry.kind) === at && samples.get(entry.kind)) || []),
  ]);
}

/**
 * What the marks in the frame mean: who holds what, lines, areas and places, without duplicates.
 * @param names language of place names, or `local`
 * @param frame bounds of what is seen of the map; without, everything on the map counts
 */
export function keyOf(
  story: Story,
  scene: Scene,
  names: string,
  frame?: BBox,
): readonly KeyGroup[] {
  const isSeen = frame && viewOf(frame);
  const marked = new Map<string, Marked>();
  for (const { feature, shapes } of scene.features.values())
    for (const shape of shapes) {
      if (isSeen && !isSeen(shape)) continue;
      const entry = legendEntry(story, scene, feature, shape);
      // All that one holder has looks alike.
      const key = entry.holderTitle ?? `${entry.geometryType} ${entry.words}`;
      const { features } = marked.get(key) ?? { features: new Set() };
      marked.set(key, { entry, features: features.add(feature) });
    }
  // The story's own kinds are in the order in which it defines them, after ours.
  const orderOf = ({ entry: { kind } }: Marked) =>
    isCommonKind(kind.id) ? -1 : story.kinds.indexOf(kind);
  const all = [...marked.values()].sort((a, b) => orderOf(a) - orderOf(b));
  return order.flatMap((what): KeyGroup[] => {
    const entries = all.filter(({ entry }) => groupOf(entry) === what);
    return entries.length === 0
      ? []
      : [{ what, entries: withSamples(entries.map((one) => entryOf(one, story, names))) }];
  });
}

/**
 * Codes of the countries whose bands are in the frame: those that the story emphasises, around where it opens. Where
 * they end isn't known here.
 */
export function countriesIn({ emphasis, opening }: Story, frame: BBox): readonly string[] {
  return isInView([bboxPolygon([...opening.bbox])], frame) ? emphasis : [];
}
