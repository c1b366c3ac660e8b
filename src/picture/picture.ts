import type { FeatureState, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { Camera } from '#core/view/view.ts';
import type { Palette } from '#drawing/palette.ts';
import { beside, names } from '#map/style/drawn-layers.ts';
import { regular } from '#map/style/fonts.ts';
import { anchorIn, badgeMarkup, setBadge, type Badge } from './badges.ts';
import { Evaluated, seen } from './evaluate.ts';
import { iconOf } from '#drawing/icons.ts';
import { iconMarkup, patternMarkup } from './icons.ts';
import { labelMarkup, wordsOf } from './label.ts';
import { projectionOf, type Course, type Size, type XY } from './projection.ts';
import { Taken, type Box } from './room.ts';
import { ground, markupOf, patternId, strokesOf, type Drawable, type Stroke } from './shapes.ts';
import { element, escaped, short } from './svg.ts';
import { symbolsOf, type Symbols } from './symbols.ts';

/** What a picture is drawn from. */
export interface Sitting {
  readonly style: StyleSpecification;
  /** The sources of the style that are files; one that is lost is left out. */
  readonly files: Readonly<Record<string, FeatureCollection>>;
  readonly palette: Palette;
  readonly stateOf: (shape: string) => FeatureState;
  readonly camera: Camera;
  readonly size: Size;
  /** What lies over the picture: no name stands under it. */
  readonly held?: readonly Box[];
  /** Numbers by the ids of features, which stand beside what is drawn of them. */
  readonly numbers?: ReadonlyMap<string, number>;
  /** What the picture is of, for who doesn't see it. */
  readonly title: string;
}

export interface Written {
  readonly text: string;
  /** The layer of the style. */
  readonly layer: string;
  /** The feature that it names, where it is a story's. */
  readonly feature?: string;
}

export interface Picture {
  /** A whole SVG document's root element. */
  readonly svg: string;
  /** The ids of the features, and of their shapes, that are drawn in the frame, sorted. */
  readonly drawn: readonly string[];
  readonly labels: readonly Written[];
  /** The numbers that stand in it. */
  readonly numbers: readonly number[];
}

/** Names of fonts, the first that has a letter writing it. */
export const fontFamily = [...regular.map((name) => `'${name}'`), 'sans-serif'].join();

const featuresOf = new WeakMap<object, readonly Drawable[]>();

/** The features of a source as layers ask of them. */
function baseDrawables(data: FeatureCollection): readonly Drawable[] {
  const known = featuresOf.get(data);
  if (known) return known;
  const made = data.features.map((feature): Drawable => ({
    seen: seen(feature as Feature<Geometry, object>),
    geometry: feature.geometry,
    state: {},
    shape: undefined,
  }));
  featuresOf.set(data, made);
  return made;
}

const isOwn = (source: string) => source.startsWith('story');

/** @param reach how far what is drawn goes about its points */
function touches({ points, lines }: Course, { width, height }: Size, reach = 0): boolean {
  const isIn = (list: readonly XY[], by: number) => {
    const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)];
    return (
      Math.max(...xs) >= -by &&
      Math.min(...xs) <= width + by &&
      Math.max(...ys) >= -by &&
      Math.min(...ys) <= height + by
    );
  };
  return points.some((point) => isIn([point], reach)) || lines.some((line) => isIn(line, 0));
}

/** Draws a style’s layers as SVG: the same features, strokes, fills and order as the map. */
export function drawPicture(sitting: Sitting): Picture {
  const { style, files, palette, stateOf, camera, size, held = [], numbers, title } = sitting;
  const projection = projectionOf(camera, size);
  const courses = new Map<Drawable, Course>();
  const courseOf = (drawable: Drawable) => {
    const known = courses.get(drawable);
    if (known) return known;
    const course = projection.course(drawable.geometry);
    courses.set(drawable, course);
    return course;
  };
  const sources = new Map<string, readonly Drawable[]>();
  const drawablesOf = (source: string): readonly Drawable[] => {
    const known = sources.get(source);
    if (known) return known;
    const spec = style.sources[source];
    const inline =
      spec?.type === 'geojson' && typeof spec.data === 'object' ? spec.data : undefined;
    const data = (inline ?? files[source]) as FeatureCollection | undefined;
    const made = !data
      ? []
      : !isOwn(source)
        ? baseDrawables(data)
        : data.features.map((feature): Drawable => {
            const { id } = feature.properties as { id: string };
            return {
              seen: seen(feature as Feature<Geometry, object>),
              geometry: feature.geometry,
              state: stateOf(id),
              shape: id,
            };
          });
    sources.set(source, made);
    return made;
  };
  const layers = style.layers.map((layer) => new Evaluated(layer, camera.zoom));
  const sourceOf = ({ layer }: Evaluated) => ('source' in layer ? String(layer.source) : '');

  const taken = new Taken(size, held);
  const setter = { taken, palette, courseOf };
  const badges = numbers ? badgesOf(numbers, drawablesOf('story'), courseOf, size, taken) : [];
  // Names are placed from the top down, and drawn from the bottom up.
  const symbols = new Map<string, Symbols>();
  for (const layer of layers.toReversed()) {
    if (layer.layer.type !== 'symbol' || !layer.isOn) continue;
    symbols.set(layer.layer.id, symbolsOf(layer, drawablesOf(sourceOf(layer)), setter));
  }

  const drawn = new Set<string>();
  const written: Written[] = [];
  const draw = ({ seen: { properties }, shape }: Pick<Drawable, 'seen' | 'shape'>) => {
    if (shape !== undefined) drawn.add(shape).add(String(properties['feature']));
  };
  const parts = layers.map((layer): string => {
    const { id, type } = layer.layer;
    if (type === 'background') return markupOf([ground(layer, size, projection)]);
    if (!layer.isOn) return '';
    const drawables = drawablesOf(sourceOf(layer));
    const counts = isOwn(sourceOf(layer)) && !beside.includes(id) && !names.includes(id);
    const byShape = new Map(drawables.map((one) => [one.shape, one]));
    const tell = (shape: string | undefined, points?: readonly XY[], reach = 0) => {
      const drawable = shape === undefined ? undefined : byShape.get(shape);
      if (!counts || !drawable) return;
      const course = points ? { points, lines: [] } : courseOf(drawable);
      if (touches(course, size, reach)) draw(drawable);
    };
    if (type === 'symbol') {
      const { icons = [], labels = [] } = symbols.get(id) ?? {};
      icons.forEach(({ shape, at, icon, scale }) => tell(shape, [at], (icon.size * scale) / 2));
      for (const { text } of labels) {
        tell(text.drawable.shape);
        const { feature } = text.drawable.seen.properties;
        written.push({
          text: wordsOf(text),
          layer: id,
          ...(feature === undefined ? {} : { feature: String(feature) }),
        });
      }
      return icons.map(placedIcon).join('') + labels.map(labelMarkup).join('');
    }
    const strokes: readonly Stroke[] = strokesOf(layer, drawables, courseOf);
    strokes.forEach(({ shape }) => tell(shape));
    return strokes.length === 0 ? '' : element('g', { 'data-layer': id }, markupOf(strokes));
  });
  const hatches = new Set(
    drawablesOf('story').flatMap(({ seen: { properties } }) => properties['hatch'] ?? []),
  );
  const defs = [...hatches]
    .map((hatch) => {
      const name = String(hatch);
      const icon = iconOf(name, palette);
      return icon ? patternMarkup(patternId(name), icon) : '';
    })
    .join('');
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
      (defs === '' ? '' : element('defs', {}, defs)) +
      element('rect', { ...size, fill: palette.space }) +
      element('g', { 'paint-order': 'stroke', 'stroke-linejoin': 'round' }, parts.join('')) +
      badges.map((badge) => badgeMarkup(badge, palette)).join(''),
  );
  return {
    svg,
    drawn: [...drawn].sort(),
    labels: written,
    numbers: badges.map(({ number }) => number),
  };
}

/** Numbers beside what is drawn of their features in the frame, symbols left free. */
function badgesOf(
  numbers: ReadonlyMap<string, number>,
  drawables: readonly Drawable[],
  courseOf: (drawable: Drawable) => Course,
  size: Size,
  taken: Taken,
): readonly Badge[] {
  const shown = drawables.filter(({ state }) => state['shown'] === true || state['ghost'] === true);
  const symbols = new Taken(size);
  const all = shown.flatMap((drawable) => {
    const from = anchorIn(courseOf(drawable), size, drawable.seen.type === 3);
    const number = numbers.get(String(drawable.seen.properties['feature']));
    const isPoint = drawable.seen.type === 1;
    if (from && isPoint) {
      const [x, y] = from;
      symbols.take([{ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 }]);
    }
    return from && number !== undefined ? [{ from, number, isPoint }] : [];
  });
  // One for each feature, of whatever parts; points first, since they can't give way.
  const first = new Map(
    all
      .sort((a, b) => Number(a.isPoint) - Number(b.isPoint))
      .map((one) => [one.number, one] as const),
  );
  const badges = [...first.values()]
    .sort((a, b) => Number(b.isPoint) - Number(a.isPoint) || a.number - b.number)
    .map(({ number, from, isPoint }) => setBadge(number, from, isPoint, symbols));
  taken.take(
    badges.map(({ at: [x, y] }) => ({ left: x - 9, right: x + 9, top: y - 9, bottom: y + 9 })),
  );
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
