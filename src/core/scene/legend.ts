import { wordsIn } from '../i18n/words-in.ts';
import type { KindStyle } from '../kinds/kind-style.ts';
import { sampleNumbers, sizeOf, type ColourClass } from '../kinds/scales.ts';
import { colourClassOf } from '../kinds/shape-style.ts';
import { clusterSize } from '../kinds/cluster-size.ts';
import { formatAny, formatNumber } from '../i18n/numbers.ts';
import { colourOf, kindName, kindStyleOf, titleText, type Kind } from '../kinds/kinds.ts';
import type { Shape, Story, StoryFeature } from '../story/story.ts';
import { t } from '../i18n/i18n.ts';
import { isOutlineOnly, markOf, unrecognisedHolder, type HolderMark } from './control.ts';
import { isSameList } from './same-list.ts';
import type { Scene } from './scene.ts';

/** A style in use on the map, and what it means. */
export interface LegendEntry {
  readonly kind: Kind;
  /** GeoJSON geometry type, without “Multi”. */
  readonly geometryType: string;
  readonly words: string;
  /** If it isn't that of the kind: a colour or size that follows from a property. */
  readonly kindStyle?: KindStyle;
  /** Drawn at its own size, in CSS pixels: a sample of a scale, or of a cluster. */
  readonly size?: number;
  /** Written on the mark: how many a cluster stands for. */
  readonly count?: string;
  /** Who controls it, if that differs from the recognised border. */
  readonly holderTitle?: string;
  /** BCP 47 code of the holder's title, or of the words that the key has instead of it. */
  readonly language?: string;
  readonly holder?: HolderMark;
  /** An area that exists only because someone holds it, in a perspective that doesn’t show holders. */
  readonly outlineOnly?: true;
  /** A border that the states have not delimited. */
  readonly undelimited?: true;
}

/** What a class of a kind's colours is called: after its kind. */
function classText(kind: Kind, { from, value, title }: ColourClass): string {
  const starts = kind.colours?.classes.flatMap((other) => other.from ?? []) ?? [];
  const next = starts.filter((start) => start > (from ?? Infinity)).sort((a, b) => a - b)[0];
  const number = (one: number | undefined) => (one === undefined ? '' : formatAny(one));
  const range = next === undefined ? `${number(from)}+` : `${number(from)}–${number(next)}`;
  return `${kindName(kind)}: ${title === undefined ? (value ?? range) : titleText(title)}`;
}

/** The same for kinds whose sizes mean the same. */
const scaleKey = ({ sizes }: Kind): string | undefined => sizes && JSON.stringify(sizes);

/** Samples of the sizes of kinds with one scale: in the colour of the kind or, for several, in a neutral one. */
function sizeSamples([kind, ...others]: readonly Kind[]): readonly LegendEntry[] {
  const sizes = kind?.sizes;
  const own = kind && kindStyleOf(kind, 'Point');
  if (!sizes || own?.form !== 'point') return [];
  const style = others.length === 0 ? own : { ...own, symbol: 'disc', colour: 'place' as const };
  const what = titleText(sizes.title ?? sizes.by);
  return sampleNumbers(sizes).map((value, at): LegendEntry => {
    const size = sizeOf(sizes, value);
    const words = at === 0 ? `${formatAny(value)} ${what}` : formatAny(value);
    return { kind, geometryType: 'Point', words, kindStyle: { ...style, size }, size };
  });
}

/** As written on the sample of a cluster. */
const sampleCount = 9;

/** Sample of a cluster, for a kind whose points cluster. */
function clusterSample(kind: Kind): readonly LegendEntry[] {
  if (!kind.isClustered) return [];
  const size = clusterSize(sampleCount);
  const kindStyle: KindStyle = { form: 'point', symbol: 'disc', colour: colourOf(kind), size };
  const words = t().layers.cluster({ kind: kindName(kind) });
  const count = formatNumber(sampleCount);
  return [{ kind, geometryType: 'Point', words, kindStyle, size, count }];
}

/**
 * What explains the points of kinds besides their marks: samples of sizes, once for each scale, and of clusters. Each is
 * with the last kind that it explains.
 */
export function samplesOf(kinds: readonly Kind[]): ReadonlyMap<Kind, readonly LegendEntry[]> {
  const keys = kinds.map(scaleKey);
  return new Map(
    kinds.map((kind, at) => [
      kind,
      [
        ...(keys.lastIndexOf(keys[at]) === at
          ? sizeSamples(kinds.filter((_, other) => keys[other] === keys[at]))
          : []),
        ...clusterSample(kind),
      ],
    ]),
  );
}

/** How a shape is drawn and what that means. */
function entryOf(
  story: Story,
  scene: Pick<Scene, 'showsHolders'>,
  feature: StoryFeature,
  shape: Shape,
): LegendEntry {
  const { kind, geometry, delimited } = shape;
  const holder = scene.showsHolders ? unrecognisedHolder(story, feature, shape) : undefined;
  const outlineOnly = !scene.showsHolders && isOutlineOnly(shape);
  const title = holder === undefined ? undefined : story.holders[holder]?.title;
  const said = title === undefined ? undefined : wordsIn(title, story.language);
  const undelimited = delimited === false;
  const colourClass = colourClassOf(shape);
  const isNamed = colourClass && kind.colours?.inKey !== false;
  const plain = isNamed ? classText(kind, colourClass) : kindName(kind);
  return {
    kind,
    geometryType: geometry.type.replace('Multi', ''),
    words: undelimited ? t().undelimited({ kind: plain }) : plain,
    ...(colourClass
      ? { kindStyle: { ...kindStyleOf(kind, geometry.type), colour: colourClass.colour } }
      : {}),
    ...(said && { holderTitle: said.text, language: said.language }),
    ...(holder === undefined ? {} : { holder: markOf(story, holder) }),
    ...(outlineOnly ? { outlineOnly } : {}),
    ...(undelimited ? { undelimited } : {}),
  };
}

/** Cached entries, with the story, whether holders are shown, and the messages that they were made for. */
let made: { readonly of: readonly unknown[]; readonly entries: WeakMap<Shape, LegendEntry> } = {
  of: [],
  entries: new WeakMap(),
};

/** How a shape is drawn and what that means. Cached: at another date, most shapes are drawn as before. */
export function legendEntry(
  story: Story,
  scene: Pick<Scene, 'showsHolders'>,
  feature: StoryFeature,
  shape: Shape,
): LegendEntry {
  const of = [story, scene.showsHolders, t()];
  if (!isSameList(of, made.of)) made = { of, entries: new WeakMap() };
  const known = made.entries.get(shape);
  if (known) return known;
  const entry = entryOf(story, scene, feature, shape);
  made.entries.set(shape, entry);
  return entry;
}

/**
 * The styles on the map now, without duplicates and without samples of sizes, in the story's order.
 * @param layer id, to get the styles of one layer whether or not it is shown
 */
export function legendOf(story: Story, scene: Scene, layer?: string): readonly LegendEntry[] {
  const entries = new Map<string, LegendEntry>();
  for (const { feature, shapes, present } of scene.features.values()) {
    if (layer !== undefined && feature.layer !== layer) continue;
    for (const shape of layer === undefined ? shapes : present) {
      const entry = legendEntry(story, scene, feature, shape);
      entries.set(`${entry.geometryType} ${entry.words} ${entry.holderTitle}`, entry);
    }
  }
  return [...entries.values()];
}
