import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { allKinds, colourOf, type Kind } from '#core/kinds/kinds.ts';
import type { Palette } from '#drawing/palette.ts';

/** Whether a shape is of one of these kinds. */
export function isOfKind(kinds: readonly Kind[]): ExpressionSpecification {
  return ['in', ['get', 'kind'], ['literal', [...kinds]]];
}

/**
 * The colour of each kind.
 * @param plain the colour of what is of no kind that is drawn in its own way
 */
export function kindColour(palette: Palette, plain: string): ExpressionSpecification {
  return [
    'match',
    ['get', 'kind'],
    ...allKinds.flatMap((kind) => [kind, palette[colourOf(kind)]]),
    plain,
  ] as unknown as ExpressionSpecification;
}
