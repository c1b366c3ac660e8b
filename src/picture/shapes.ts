import type { FeatureState } from '@maplibre/maplibre-gl-style-spec';
import type { Geometry } from 'geojson';
import type { EvaluatedLayer, ExpressionFeature } from './evaluate.ts';
import { offsetLine } from './offset.ts';
import type { XY } from '#core/scene/mercator.ts';
import type { ProjectedGeometry, Projection, Size } from './projection.ts';
import { element, pathOf, short, type Attributes } from './svg.ts';

/** A feature of a source, with its feature state. */
export interface Drawable {
  readonly feature: ExpressionFeature;
  readonly geometry: Geometry;
  /** What lines along an area follow, if not its edge: of a tile's areas the edge without the tile's sides. */
  readonly outline?: Geometry;
  readonly state: FeatureState;
  /** Id of the story's shape; undefined for the base map. */
  readonly shape: string | undefined;
}

/** An SVG element, and the id of the shape that it draws. */
export interface Stroke {
  readonly name: 'path' | 'circle' | 'rect';
  readonly attributes: Attributes;
  readonly shape: string | undefined;
}

interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

/** A style colour as SVG. */
export function hex({ r, g, b }: Colour): string {
  const part = (value: number) =>
    Math.round(value * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${part(r)}${part(g)}${part(b)}`;
}

/** Opacity as an attribute; undefined if opaque. */
export const opacity = (value: number) => (value >= 1 ? undefined : short(value, 3));

/** Id of the pattern for an icon name. */
export const patternId = (name: string) => name.replaceAll(/[^a-z0-9]+/gi, '-');

function fill(
  layer: EvaluatedLayer,
  { feature, state, shape }: Drawable,
  projected: ProjectedGeometry,
): Attributes | undefined {
  const opaque = layer.of<number>('fill-opacity', feature, state);
  if (opaque === 0) return undefined;
  const pattern = layer.of<{ name: string } | undefined>('fill-pattern', feature, state);
  const d = pathOf(projected.lines, true);
  if (d === '') return undefined;
  return {
    d,
    // Areas of the base map overlap at the sides of tiles.
    'fill-rule': shape === undefined ? 'nonzero' : 'evenodd',
    fill: pattern
      ? `url(#${patternId(pattern.name)})`
      : hex(layer.of<Colour>('fill-color', feature, state)),
    'fill-opacity': opacity(opaque),
  };
}

function line(
  layer: EvaluatedLayer,
  { feature, state }: Drawable,
  projected: ProjectedGeometry,
): Attributes | undefined {
  const opaque = layer.of<number>('line-opacity', feature, state);
  const width = layer.of<number>('line-width', feature, state);
  if (opaque === 0 || width === 0) return undefined;
  const offset = layer.of<number>('line-offset', feature, state);
  const d = pathOf(projected.lines.map((one) => offsetLine(one, offset)));
  if (d === '') return undefined;
  const dash = layer.of<readonly number[] | undefined>('line-dasharray', feature, state) ?? [];
  // Dashes without gaps give a solid line.
  const isDashed = dash.some((length, at) => at % 2 === 1 && length > 0);
  const cap = layer.of<string>('line-cap', feature, state);
  const join = layer.of<string>('line-join', feature, state);
  return {
    d,
    fill: 'none',
    stroke: hex(layer.of<Colour>('line-color', feature, state)),
    'stroke-width': width,
    'stroke-opacity': opacity(opaque),
    'stroke-dasharray': isDashed
      ? dash.map((length) => short(length * width, 2)).join(' ')
      : undefined,
    'stroke-linecap': cap === 'butt' ? undefined : cap,
    'stroke-linejoin': join === 'miter' ? undefined : join,
  };
}

function circle(
  layer: EvaluatedLayer,
  { feature, state }: Drawable,
  [x, y]: XY,
): Attributes | undefined {
  const radius = layer.of<number>('circle-radius', feature, state);
  const inner = layer.of<number>('circle-opacity', feature, state);
  const edge = layer.of<number>('circle-stroke-opacity', feature, state);
  const width = layer.of<number>('circle-stroke-width', feature, state);
  if (inner === 0 && (edge === 0 || width === 0)) return undefined;
  return {
    cx: short(x),
    cy: short(y),
    // The style draws strokes outside the circle, SVG centres them on its edge.
    r: short(radius + width / 2, 2),
    fill: hex(layer.of<Colour>('circle-color', feature, state)),
    'fill-opacity': opacity(inner),
    stroke: width > 0 ? hex(layer.of<Colour>('circle-stroke-color', feature, state)) : undefined,
    'stroke-width': width > 0 ? width : undefined,
    'stroke-opacity': width > 0 ? opacity(edge) : undefined,
  };
}

/** The sea: the whole picture, or the globe's disk. */
export function background(layer: EvaluatedLayer, size: Size, { disk }: Projection): Stroke {
  const fill = hex(layer.of<Colour>('background-color'));
  return disk
    ? {
        name: 'circle',
        attributes: { cx: disk.centre[0], cy: disk.centre[1], r: disk.radius, fill },
        shape: undefined,
      }
    : { name: 'rect', attributes: { ...size, fill }, shape: undefined };
}

/** What a layer of fills, lines or circles draws, in source order. */
export function strokesOf(
  layer: EvaluatedLayer,
  drawables: readonly Drawable[],
  projectedOf: (drawable: Pick<Drawable, 'geometry' | 'shape'>) => ProjectedGeometry,
): readonly Stroke[] {
  const { type } = layer.layer;
  return drawables
    .filter(({ feature }) => layer.has(feature))
    .flatMap((drawable): Stroke[] => {
      const { shape } = drawable;
      const { geometry, outline = geometry } = drawable;
      const projected = projectedOf({ geometry: type === 'line' ? outline : geometry, shape });
      if (type === 'circle')
        return projected.points.flatMap((at) => {
          const attributes = circle(layer, drawable, at);
          return attributes ? [{ name: 'circle', attributes, shape }] : [];
        });
      if (projected.lines.length === 0) return [];
      const attributes =
        type === 'fill' ? fill(layer, drawable, projected) : line(layer, drawable, projected);
      return attributes ? [{ name: 'path', attributes, shape }] : [];
    });
}

/** Markup of strokes; those of the base map that look the same are joined to one path. */
export function markupOf(strokes: readonly Stroke[]): string {
  const merged: Stroke[] = [];
  const looks = new Map<string, number>();
  for (const stroke of strokes) {
    const { d, ...look } = stroke.attributes;
    const key = JSON.stringify(look);
    const at = looks.get(key);
    const before = at === undefined ? undefined : merged[at];
    if (stroke.shape === undefined && d !== undefined && before && at !== undefined) {
      merged[at] = { ...before, attributes: { ...look, d: `${before.attributes['d']}${d}` } };
    } else {
      if (stroke.shape === undefined && d !== undefined) looks.set(key, merged.length);
      merged.push(stroke);
    }
  }
  return merged
    .map(({ name, attributes, shape }) => element(name, { 'data-shape': shape, ...attributes }))
    .join('');
}
