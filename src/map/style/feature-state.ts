import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Hatching } from '#core/scene/hatching.ts';
import type { SceneShape } from '#core/scene/scene.ts';

/** Feature state of a shape, derived from the scene. */
export interface FeatureState extends Omit<SceneShape, 'shape' | 'feature'> {
  /** An area whose holder is shown: in the holder's hatching where `hatched`, else within a larger area that is. */
  readonly held: boolean;
  readonly hatched: boolean;
}

/** Feature state of a shape that has none yet. */
export const absent: FeatureState = {
  shown: false,
  presence: 0,
  selected: false,
  ghost: false,
  nameOnly: false,
  highlighted: false,
  dimmed: false,
  held: false,
  hatched: false,
};

export function isSameState(a: FeatureState, b: FeatureState): boolean {
  return (Object.keys(absent) as (keyof FeatureState)[]).every((key) => a[key] === b[key]);
}

/** @param within ids of shapes that a cluster stands for: they aren't drawn themselves */
export function stateOf(
  one: SceneShape,
  { held, hatched }: Hatching,
  within: ReadonlySet<string>,
): FeatureState {
  const { id } = one.shape;
  // Key by key: copying what is left of an object takes ten times as long, and there may be 20,000.
  return {
    shown: one.shown && !within.has(id),
    presence: one.presence,
    selected: one.selected,
    ghost: one.ghost,
    nameOnly: one.nameOnly,
    highlighted: one.highlighted,
    dimmed: one.dimmed,
    held: held.has(id),
    hatched: hatched.has(id),
  };
}

export const state = (name: keyof FeatureState): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];
export const highlighted = state('highlighted');
export const drawn: ExpressionSpecification = ['all', state('shown'), ['!', state('nameOnly')]];

/** Opacity of a shape that is barely certain; grows to 1 with certainty. */
const minOpacity = 0.15;

/** Share of its opacity that a dimmed shape keeps. */
const dimmedShare = 0.45;

/** Opacity where a condition holds, scaled by the shape's certainty; otherwise 0. */
export function opacityWhere(
  condition: ExpressionSpecification,
  opacity: number | ExpressionSpecification,
): ExpressionSpecification {
  const presence: ExpressionSpecification = ['number', ['feature-state', 'presence'], 1];
  const share: ExpressionSpecification = ['case', state('dimmed'), dimmedShare, 1];
  return [
    'case',
    condition,
    ['*', opacity, share, ['+', minOpacity, ['*', 1 - minOpacity, presence]]],
    0,
  ];
}

/** Opacity of shown shapes; 0 for hidden ones. */
export const whereShown = opacityWhere(state('shown'), 1);
