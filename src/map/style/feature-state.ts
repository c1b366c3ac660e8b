import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { SceneShape } from '#core/scene/scene.ts';

/** Feature-state of a shape; what the map is told of the Scene, shape by shape. */
export type FeatureState = Omit<SceneShape, 'shape' | 'feature'>;

/** The state of a shape that the map has been told nothing of. */
export const absent: FeatureState = {
  shown: false,
  presence: 0,
  selected: false,
  ghost: false,
  nameOnly: false,
  highlighted: false,
};

export function isSameState(a: FeatureState, b: FeatureState): boolean {
  return (Object.keys(absent) as (keyof FeatureState)[]).every((key) => a[key] === b[key]);
}

export function stateOf({ shape: _shape, feature: _feature, ...state }: SceneShape): FeatureState {
  return state;
}

export const state = (name: keyof FeatureState): ExpressionSpecification => [
  'boolean',
  ['feature-state', name],
  false,
];
export const highlighted = state('highlighted');
export const drawn: ExpressionSpecification = ['all', state('shown'), ['!', state('nameOnly')]];

/** What may hold is seen, if only just; from there it grows with how surely it does. */
const faintest = 0.15;

/** So opaque where a condition is met, less the less surely a shape holds, and nothing where it is not. */
export function opacityWhere(
  condition: ExpressionSpecification,
  opacity: number,
): ExpressionSpecification {
  const presence: ExpressionSpecification = ['number', ['feature-state', 'presence'], 1];
  return ['case', condition, ['*', opacity, ['+', faintest, ['*', 1 - faintest, presence]]], 0];
}

/** As a shape is there, and nothing where it isn't. */
export const whereShown = opacityWhere(state('shown'), 1);
