import type { EvaluatedLayer } from './evaluate.ts';
import { heightOf, type TextJustify, type LabelText } from './label.ts';
import type { XY } from '#core/scene/mercator.ts';
import type { Drawable } from './shapes.ts';

/** A possible position of a label next to a point. */
export interface LabelPosition {
  /** Centre of the text block. */
  readonly at: XY;
  readonly justified: TextJustify;
}

type Anchor =
  | 'center'
  | 'left'
  | 'right'
  | 'top'
  | 'bottom'
  | 'top-left'
  | 'top-right'
  | 'bottom-left'
  | 'bottom-right';

/** Direction of the text from its anchor point: an anchor names the opposite side of the text. */
const side = (anchor: Anchor): XY => [
  anchor.endsWith('left') ? 1 : anchor.endsWith('right') ? -1 : 0,
  anchor.startsWith('top') ? 1 : anchor.startsWith('bottom') ? -1 : 0,
];

/** Offsets in ems from the point, by anchor; the first free one is used. */
function anchorsOf(layer: EvaluatedLayer, { feature, state }: Drawable): readonly [Anchor, XY][] {
  const both = layer.of<{ values: readonly (Anchor | XY)[] } | undefined>(
    'text-variable-anchor-offset',
    feature,
    state,
  );
  if (both) {
    const { values } = both;
    return Array.from({ length: values.length / 2 }, (_, at) => [
      values[at * 2] as Anchor,
      values[at * 2 + 1] as XY,
    ]);
  }
  const radius = layer.of<number>('text-radial-offset', feature, state);
  const radial = (anchor: Anchor): XY => {
    const [x, y] = side(anchor);
    const length = x !== 0 && y !== 0 ? radius / Math.SQRT2 : radius;
    return [x * length, y * length];
  };
  const several = layer.of<readonly Anchor[] | undefined>('text-variable-anchor', feature, state);
  if (several) return several.map((anchor) => [anchor, radial(anchor)]);
  return [
    [layer.of<Anchor>('text-anchor', feature, state), layer.of<XY>('text-offset', feature, state)],
  ];
}

export function labelPositionsOf(
  layer: EvaluatedLayer,
  text: LabelText,
  [x, y]: XY,
): readonly LabelPosition[] {
  return anchorsOf(layer, text.drawable).map(([anchor, [dx, dy]]) => {
    const [h, v] = side(anchor);
    const { size } = text.setting;
    return {
      at: [x + dx * size + (h * text.width) / 2, y + dy * size + (v * heightOf(text)) / 2],
      justified: h > 0 ? 'start' : h < 0 ? 'end' : 'middle',
    };
  });
}
