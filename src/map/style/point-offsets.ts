import type {
  ExpressionSpecification,
  VariableAnchorOffsetCollectionSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { kindStyleOf, kindWithId, type Kind } from '#core/kinds/kinds.ts';
import { symbolRadii } from '#drawing/symbol-radii.ts';
import { edgeWidth } from '#drawing/symbols.ts';

/** Between a symbol and its name, in CSS pixels: close to it, or else a little farther away. */
const gaps = [2, 6];
/** A diagonal offset has this share of the distance along each axis. */
const diagonal = 0.75;

/** Directions from the point, by the side of the text that is next to it, in the order in which they are tried. */
type Direction = readonly [anchor: string, x: number, y: number];
const right: Direction = ['left', 1, 0];
const left: Direction = ['right', -1, 0];
const others: readonly Direction[] = [
  ['top', 0, 1],
  ['bottom', 0, -1],
  ['top-left', diagonal, diagonal],
  ['bottom-left', diagonal, -diagonal],
  ['top-right', -diagonal, diagonal],
  ['bottom-right', -diagonal, -diagonal],
];

/** Radius of a symbol with its edge, in CSS pixels. */
function radiusOf(kind: Kind): number {
  const style = kindStyleOf(kind, 'Point');
  if (style.form !== 'point') return 0;
  const radii: Readonly<Record<string, number>> = symbolRadii;
  return ((radii[style.symbol] ?? 12) * style.size) / 24 + edgeWidth;
}

/**
 * Offsets of a kind's name from its point, in ems. Events have it on the left first: their dates make it wide, and the
 * places beside them have theirs on the right.
 */
function offsetsOf(kind: Kind, textSize: number): VariableAnchorOffsetCollectionSpecification {
  const directions = kind.nature === 'event' ? [left, right, ...others] : [right, left, ...others];
  return gaps.flatMap((gap) => {
    const distance = (radiusOf(kind) + gap) / textSize;
    return directions.flatMap(([anchor, x, y]) => [
      anchor,
      [Number((x * distance).toFixed(2)), Number((y * distance).toFixed(2))],
    ]);
  }) as VariableAnchorOffsetCollectionSpecification;
}

/** Never a kind of a story, which has an id. */
const other = kindWithId('');

/** Offsets of the names of points of these kinds: at most 6 px from their symbols. @param textSize in CSS pixels */
export function pointOffsets(kinds: readonly Kind[], textSize: number): ExpressionSpecification {
  return [
    'match',
    ['get', 'kind'],
    // One branch at least: a match must have one.
    ...[...kinds, other].flatMap((kind) => [kind.id, ['literal', offsetsOf(kind, textSize)]]),
    ['literal', offsetsOf(other, textSize)],
  ] as unknown as ExpressionSpecification;
}
