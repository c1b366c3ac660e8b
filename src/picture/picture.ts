import type { FeatureState, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { BaseFeatures } from '#basemap/decode.ts';
import type { Camera } from '#core/view/view.ts';
import { iconOf } from '#drawing/icons.ts';
import type { Palette } from '#drawing/palette.ts';
import type { Rect } from '#drawing/rect.ts';
import { regular } from '#map/style/font-stacks.ts';
import { anchorIn, badgeMarkup, badgeRect, placesOf, setBadge, type Badge } from './badges.ts';
import { DrawnIds } from './drawn-ids.ts';
import { EvaluatedLayer } from './evaluate.ts';
import { iconMarkup, patternMarkup } from './icon-symbols.ts';
import { labelMarkup, wordsOf } from './label.ts';
import { projectionOf, type Size } from './projection.ts';
import { CollisionIndex } from './collision-index.ts';
import { background, markupOf, patternId, strokesOf, type Drawable } from './shapes.ts';
import { isStorySource, StyleSources } from './sources.ts';
import { element, escaped, short } from './svg.ts';
import { symbolsOf, type Symbols } from './symbols.ts';

/** Inputs of a picture. */
export interface PictureInput {
  readonly style: StyleSpecification;
  /** The base map in sight; what failed to load is left out. */
  readonly base: BaseFeatures;
  readonly palette: Palette;
  readonly stateOf: (shape: string) => FeatureState;
  readonly camera: Camera;
  readonly size: Size;
  /** Rectangles that labels must avoid. */
  readonly overlays?: readonly Rect[];
  /** How far lines and areas go on beyond each side, in CSS pixels; labels don't. */
  readonly beyond?: { readonly x: number; readonly y: number };
  /** Numbers to draw next to features, by feature id. */
  readonly numbers?: ReadonlyMap<string, number>;
  /** Accessible name of the picture. */
  readonly title: string;
}

export interface DrawnLabel {
  readonly text: string;
  /** Id of the style layer. */
  readonly layer: string;
  /** Id of the story's feature that it names, if any. */
  readonly feature?: string;
}

export interface Picture {
  /** Markup of an SVG document's root element. */
  readonly svg: string;
  /** Ids of the features and shapes drawn in the frame, sorted. */
  readonly drawn: readonly string[];
  readonly labels: readonly DrawnLabel[];
  /** The numbers drawn. */
  readonly numbers: readonly number[];
  /** Ids of the style layers, bottom to top. What one draws is a group with the id as `data-layer`. */
  readonly layers: readonly string[];
  /** The overlay for shapes in another state, such as hovered ones, by shape id. */
  readonly restyled: (states: ReadonlyMap<string, FeatureState>) => readonly LayerOverlay[];
}

/** What a layer draws in addition. */
export interface LayerOverlay {
  readonly layer: string;
  readonly markup: string;
}

/** CSS font families; the first that has a letter is used. */
export const fontFamily = [...regular.map((name) => `'${name}'`), 'sans-serif'].join();

/** A style's layers at the picture's zoom, bottom to top, and their sources. */
interface EvaluatedStyle {
  readonly input: PictureInput;
  readonly layers: readonly EvaluatedLayer[];
  readonly sources: StyleSources;
}

const sourceOf = ({ layer }: EvaluatedLayer) => ('source' in layer ? String(layer.source) : '');

/** What a layer may draw. */
const drawablesOf = (layer: EvaluatedLayer, sources: StyleSources): readonly Drawable[] =>
  sources.of(
    sourceOf(layer),
    'source-layer' in layer.layer ? layer.layer['source-layer'] : undefined,
  );

/** Symbols by layer id. Labels are placed top layer first, and drawn bottom layer first. */
function placeSymbols(
  { layers, sources, input }: EvaluatedStyle,
  collisions: CollisionIndex,
): Map<string, Symbols> {
  const { projectedOf } = sources;
  const placement = { collisions, palette: input.palette, projectedOf };
  return new Map(
    layers
      .toReversed()
      .filter((layer) => layer.layer.type === 'symbol' && layer.isOn)
      .map((layer) => {
        const isOfStory = isStorySource(sourceOf(layer));
        const drawables = drawablesOf(layer, sources);
        return [layer.layer.id, symbolsOf(layer, drawables, { ...placement, isOfStory })];
      }),
  );
}

const nothing: Symbols = { icons: [], labels: [] };

/** Markup of a layer's symbols; records what is drawn. */
function symbolMarkup(
  layer: string,
  { icons, labels }: Symbols,
  sources: StyleSources,
  drawables: readonly Drawable[],
  drawn: DrawnIds,
): string {
  const byShape = new Map(icons.length === 0 ? [] : drawables.map((one) => [one.shape, one]));
  for (const { shape, at, icon, scale } of icons) {
    const drawable = byShape.get(shape);
    if (drawable) drawn.add(layer, drawable, { points: [at], lines: [] }, (icon.size * scale) / 2);
  }
  for (const { text } of labels)
    drawn.add(layer, text.drawable, sources.projectedOf(text.drawable));
  return icons.map(placedIcon).join('') + labels.map(labelMarkup).join('');
}

function writtenIn(layer: string, { labels }: Symbols): readonly DrawnLabel[] {
  return labels.map(({ text }) => {
    const { feature } = text.drawable.feature.properties;
    return {
      text: wordsOf(text),
      layer,
      ...(feature === undefined ? {} : { feature: String(feature) }),
    };
  });
}

/** Markup of a layer's fills, lines or circles; records what is drawn. */
function strokeMarkup(layer: EvaluatedLayer, sources: StyleSources, drawn: DrawnIds): string {
  const drawables = drawablesOf(layer, sources);
  const { id } = layer.layer;
  const strokes = strokesOf(layer, drawables, sources.projectedOf);
  const stroked = new Set(strokes.map(({ shape }) => shape));
  for (const drawable of drawables)
    if (stroked.has(drawable.shape)) drawn.add(id, drawable, sources.projectedOf(drawable));
  return strokes.length === 0 ? '' : element('g', { 'data-layer': id }, markupOf(strokes));
}

/** Hatching of the story's areas, as SVG patterns. */
function patterns(sources: StyleSources, palette: Palette): string {
  const names = new Set(
    sources.of('story').flatMap(({ feature: { properties } }) => properties['hatch'] ?? []),
  );
  const made = [...names].map((hatch) => {
    const name = String(hatch);
    const icon = iconOf(name, palette);
    return icon ? patternMarkup(patternId(name), icon) : '';
  });
  return made.length === 0 ? '' : element('defs', {}, made.join(''));
}

/** Draws a style's layers as SVG: the same features, strokes, fills and order as on the map. */
export function drawPicture(input: PictureInput): Picture {
  const {
    style,
    base,
    palette,
    stateOf,
    camera,
    size,
    beyond,
    overlays = [],
    numbers,
    title,
  } = input;
  const projection = projectionOf(camera, size, beyond);
  const sources = new StyleSources(style, base, stateOf, projection);
  const layers = style.layers.map((layer) => new EvaluatedLayer(layer, camera.zoom));
  const evaluated: EvaluatedStyle = { input, layers, sources };
  const collisions = new CollisionIndex(size, overlays, projection.disk);
  const badges = numbers ? badgesOf(numbers, sources, size, collisions) : [];
  const symbols = placeSymbols(evaluated, collisions);
  const drawn = new DrawnIds(size);
  const parts = layers.map((layer): string => {
    const { id, type } = layer.layer;
    if (type === 'background') return markupOf([background(layer, size, projection)]);
    if (!layer.isOn) return '';
    if (type !== 'symbol') return strokeMarkup(layer, sources, drawn);
    const drawables = drawablesOf(layer, sources);
    return symbolMarkup(id, symbols.get(id) ?? nothing, sources, drawables, drawn);
  });
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${short(size.width)} ${short(size.height)}`,
      width: size.width,
      height: size.height,
      role: 'img',
      'font-family': fontFamily,
    },
    element('title', {}, escaped(title)) +
      patterns(sources, palette) +
      element('rect', { ...size, fill: palette.space }) +
      element('g', { 'paint-order': 'stroke', 'stroke-linejoin': 'round' }, parts.join('')) +
      badges.map((badge) => badgeMarkup(badge, palette)).join(''),
  );
  return {
    svg,
    drawn: drawn.ids,
    labels: layers.flatMap(({ layer }) => writtenIn(layer.id, symbols.get(layer.id) ?? nothing)),
    numbers: badges.flatMap((badge) => badge.numbers),
    layers: style.layers.map(({ id }) => id),
    restyled: (states) => restyled(evaluated, states),
  };
}

/** What each layer draws in addition if some shapes are in another state. */
function restyled(
  { layers, sources }: EvaluatedStyle,
  states: ReadonlyMap<string, FeatureState>,
): readonly LayerOverlay[] {
  return layers
    .filter(
      (layer) => layer.isOn && layer.layer.type !== 'symbol' && isStorySource(sourceOf(layer)),
    )
    .flatMap((layer): LayerOverlay[] => {
      const shapes = sources.of(sourceOf(layer)).filter(({ shape = '' }) => states.has(shape));
      const before = new Set(markupsOf(layer, shapes, sources));
      const changed = shapes.map((one) => ({ ...one, state: states.get(one.shape ?? '') ?? {} }));
      const markup = markupsOf(layer, changed, sources).filter((one) => !before.has(one));
      return markup.length === 0 ? [] : [{ layer: layer.layer.id, markup: markup.join('') }];
    });
}

const markupsOf = (
  layer: EvaluatedLayer,
  shapes: readonly Drawable[],
  { projectedOf }: StyleSources,
) => strokesOf(layer, shapes, projectedOf).map((stroke) => markupOf([stroke]));

/** Numbers next to the features drawn in the frame, clear of symbols. */
function badgesOf(
  numbers: ReadonlyMap<string, number>,
  sources: StyleSources,
  size: Size,
  collisions: CollisionIndex,
): readonly Badge[] {
  const { projectedOf } = sources;
  const shown = sources
    .of('story')
    .filter(({ state }) => state['shown'] === true || state['ghost'] === true);
  const symbols = new CollisionIndex(size);
  const all = shown.flatMap((drawable) => {
    const from = anchorIn(projectedOf(drawable), size, drawable.feature.type === 3);
    const number = numbers.get(String(drawable.feature.properties['feature']));
    const isPoint = drawable.feature.type === 1;
    if (from && isPoint) {
      const [x, y] = from;
      symbols.take([{ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }]);
    }
    return from && number !== undefined ? [{ from, number, isPoint }] : [];
  });
  // One per feature, whatever its parts; points first, because they can't move.
  const first = new Map(
    all
      .sort((a, b) => Number(a.isPoint) - Number(b.isPoint))
      .map((one) => [one.number, one] as const),
  );
  const badges = [...placesOf([...first.values()])]
    .sort((a, b) => Number(b.isPoint) - Number(a.isPoint))
    .map(({ numbers: ofPlace, from, isPoint }) => setBadge(ofPlace, from, isPoint, symbols));
  collisions.take(badges.map(badgeRect));
  return badges;
}

function placedIcon({ icon, at: [x, y], scale, opacity, shape }: Symbols['icons'][number]): string {
  return element(
    'g',
    {
      'data-shape': shape,
      transform: `translate(${short(x)} ${short(y)})${scale === 1 ? '' : ` scale(${short(scale, 2)})`}`,
      opacity: opacity === 1 ? undefined : short(opacity, 2),
    },
    iconMarkup(icon),
  );
}
