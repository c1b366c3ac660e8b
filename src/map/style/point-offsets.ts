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

/** Radius of a symbol with its edge, in CSS pixels. @param size if it depends on a property */
function radiusOf(kind: Kind, size?: number): number {
  const style = kindStyleOf(kind, 'Point');
  if (style.form !== 'point') return 0;
  const radii: Readonly<Record<string, number>> = symbolRadii;
  return ((radii[style.symbol] ?? 12) * (size ?? style.size)) / 24 + edgeWidth;
}

/**
 * Offsets of a kind's name from its point, in ems. Events have it on the left first: their dates make it wide, and the
 * places beside them have theirs on the right.
 */
function offsetsOf(
  kind: Kind,
  textSize: number,
  size?: number,
): VariableAnchorOffsetCollectionSpecification {
  const directions = kind.nature === 'event' ? [left, right, ...others] : [right, left, ...others];
  return gaps.flatMap((gap) => {
    const distance = (radiusOf(kind, size) + gap) / textSize;
    return directions.flatMap(([anchor, x, y]) => [
      anchor,
      [Number((x * distance).toFixed(2)), Number((y * distance).toFixed(2))],
    ]);
  }) as VariableAnchorOffsetCollectionSpecification;
}

/** Sizes between which offsets don't differ much, in CSS pixels. */
const sizeSteps = [10, 16, 24, 32, 44, 60];

/** Offsets of a kind, in steps if its size depends on a property. */
function offsetsFor(kind: Kind, textSize: number): unknown {
  if (!kind.sizes) return ['literal', offsetsOf(kind, textSize)];
  const [first = 10, ...others] = sizeSteps;
  return [
    'step',
    ['get', 'size'],
    ['literal', offsetsOf(kind, textSize, first)],
    ...others.flatMap((size, at) => [
      (sizeSteps[at] ?? 0) + 1,
      ['literal', offsetsOf(kind, textSize, size)],
    ]),
  ];
}

/** Never a kind of a story, which has an id. */
const other = kindWithId('');

/** Offsets of the names of points of these kinds: at most 6 px from their symbols. @param textSize in CSS pixels */
export function pointOffsets(kinds: readonly Kind[], textSize: number): ExpressionSpecification {
  return [
    'match',
    ['get', 'kind'],
    // One branch at least: a match must have one.
    ...[...kinds, other].flatMap((kind) => [kind.id, offsetsFor(kind, textSize)]),
    ['literal', offsetsOf(other, textSize)],
  ] as unknown as ExpressionSpecification;
}
