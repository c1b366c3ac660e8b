import { pointsAlong, straightRunsOf } from './along.ts';
import type { EvaluatedLayer } from './evaluate.ts';
import { iconOf, type Icon } from '#drawing/icons.ts';
import { interiorOf } from './interior.ts';
import { boxesAlong, boxOf, textOf, type PlacedLabel, type LabelText } from './label.ts';
import { labelPositionsOf } from './label-positions.ts';
import type { XY } from '#core/scene/mercator.ts';
import type { ProjectedGeometry } from './projection.ts';
import { padded, type Rect } from '#drawing/rect.ts';
import type { CollisionIndex } from './collision-index.ts';
import type { Drawable } from './shapes.ts';
import type { Palette } from '#drawing/palette.ts';
import { exclusionIcons, type ExclusionIcon } from '#map/style/exclusion-layer.ts';

/** A placed icon. */
export interface PlacedIcon {
  readonly icon: Icon;
  readonly at: XY;
  readonly scale: number;
  readonly opacity: number;
  readonly shape: string | undefined;
}

/** What a symbol layer draws. */
export interface Symbols {
  readonly icons: readonly PlacedIcon[];
  readonly labels: readonly PlacedLabel[];
}

/** Maximum deviation of a line from a label along it, in ems. */
const maxDeviation = 0.5;

interface Placement {
  readonly collisions: CollisionIndex;
  readonly palette: Palette;
  readonly projectedOf: (drawable: Drawable) => ProjectedGeometry;
  /** Whether the layer has the story's shapes, not those of the base map. */
  readonly isOfStory: boolean;
}

const isRoom = (image: string): image is ExclusionIcon => Object.hasOwn(exclusionIcons, image);

const square = ([x, y]: XY, side: number): Rect => ({
  left: x - side / 2,
  right: x + side / 2,
  top: y - side / 2,
  bottom: y + side / 2,
});

/** Position of a point's symbol, or of an area's label. */
function anchorOf({ feature }: Drawable, { points, lines }: ProjectedGeometry): readonly XY[] {
  if (feature.type !== 3) return points;
  const inside = interiorOf(lines);
  return inside ? [inside] : [];
}

/** Places a label along a line, at its straightest free part; undefined if nothing is straight enough. */
function labelAlong(
  layer: EvaluatedLayer,
  text: LabelText,
  { lines }: ProjectedGeometry,
  collisions: CollisionIndex,
): PlacedLabel | undefined {
  const { size } = text.setting;
  const [, down = 0] = layer.of<XY>('text-offset');
  const padding = layer.of<number>('text-padding', text.drawable.feature);
  const runs = lines
    .flatMap((line) => straightRunsOf(line, text.width))
    .filter(({ deviation }) => deviation <= maxDeviation * size);
  for (const { at, angle, deviation } of runs) {
    const turn = (angle * Math.PI) / 180;
    // Offset to clear the bends of the line, on the side that the style sets.
    const off = down * size + Math.sign(down) * Math.min(deviation, size);
    const middle: XY = [at[0] - Math.sin(turn) * off, at[1] + Math.cos(turn) * off];
    const boxes = boxesAlong(text, middle, angle);
    if (!collisions.holds(boxes)) continue;
    if (!collisions.isFree(boxes.map((box) => padded(box, padding)))) continue;
    collisions.take(boxes);
    return { text, at: middle, justified: 'middle', angle };
  }
  return undefined;
}

/** Places a label at the first free of its positions. */
function labelBeside(
  layer: EvaluatedLayer,
  text: LabelText,
  at: XY,
  { collisions, isOfStory }: Placement,
): { label: PlacedLabel; box: Rect } | undefined {
  const { feature } = text.drawable;
  const padding = layer.of<number>('text-padding', feature);
  const anywhere = layer.of<boolean>('text-allow-overlap', feature);
  for (const place of labelPositionsOf(layer, text, at)) {
    const box = boxOf(text, place.at);
    if (!collisions.holds([box])) continue;
    // The story's labels may stand beside the globe.
    if (!isOfStory && !collisions.areOnEarth([box])) continue;
    if (!anywhere && !collisions.isFree([padded(box, padding)])) continue;
    return { label: { text, ...place, angle: 0 }, box };
  }
  return undefined;
}

/** Makes each icon once: most points have the same. */
function memoized(make: (image: string) => Icon | undefined): (image: string) => Icon | undefined {
  const made = new Map<string, Icon | undefined>();
  return (image) => {
    if (!made.has(image)) made.set(image, make(image));
    return made.get(image);
  };
}

/** What a symbol layer draws; reserves its space. */
export function symbolsOf(
  layer: EvaluatedLayer,
  drawables: readonly Drawable[],
  placement: Placement,
): Symbols {
  const { collisions, palette, projectedOf } = placement;
  const icons: PlacedIcon[] = [];
  const labels: PlacedLabel[] = [];
  const iconNamed = memoized((image) => (image === '' ? undefined : iconOf(image, palette)));
  const keyOf = ({ feature }: Drawable) =>
    layer.of<number | undefined>('symbol-sort-key', feature) ?? 0;
  const own = drawables
    .filter(({ feature }) => layer.has(feature))
    .sort((a, b) => keyOf(a) - keyOf(b));
  for (const drawable of own) {
    const { feature, state, shape } = drawable;
    const projected = projectedOf(drawable);
    const text = textOf(layer, drawable);
    const asked = layer.of<{ name: string } | string | undefined>('icon-image', feature, state);
    const image = typeof asked === 'string' ? asked : (asked?.name ?? '');
    const scale = layer.of<number>('icon-size', feature, state);
    const padding = layer.of<{ values: number[] }>('icon-padding', feature).values[0] ?? 0;
    if (layer.of<string>('symbol-placement') !== 'point') {
      // An icon along a line only reserves space.
      if (isRoom(image)) {
        const step = layer.of<number>('symbol-spacing', feature);
        const [side] = exclusionIcons[image];
        for (const line of projected.lines)
          collisions.take(pointsAlong(line, step).map((at) => square(at, side)));
      }
      if (!text) continue;
      const label = labelAlong(layer, text, projected, collisions);
      if (label) labels.push(label);
      continue;
    }
    const icon = iconNamed(image);
    for (const at of anchorOf(drawable, projected)) {
      const box = icon ? square(at, icon.size * scale + 2 * padding) : undefined;
      const isFree =
        !box || layer.of<boolean>('icon-allow-overlap', feature) || collisions.isFree([box]);
      if (!isFree) continue;
      const set = text ? labelBeside(layer, text, at, placement) : undefined;
      if (text && !set && !layer.of<boolean>('text-optional', feature)) continue;
      if (box && !layer.of<boolean>('icon-ignore-placement', feature)) collisions.take([box]);
      if (set) {
        collisions.take([set.box]);
        labels.push(set.label);
      }
      const opacity = layer.of<number>('icon-opacity', feature, state);
      if (icon && opacity > 0) icons.push({ icon, at, scale, opacity, shape });
    }
  }
  return { icons, labels };
}
