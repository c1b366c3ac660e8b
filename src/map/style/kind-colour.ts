import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { allKinds, colourOf, type Kind } from '#core/kinds/kinds.ts';
import type { Palette } from '#drawing/palette.ts';

/** Expression: whether a shape has one of these kinds. */
export function isOfKind(kinds: readonly Kind[]): ExpressionSpecification {
  return ['in', ['get', 'kind'], ['literal', [...kinds]]];
}

/**
 * Expression: the colour of a shape's kind.
 * @param plain colour of unknown kinds
 */
export function kindColour(palette: Palette, plain: string): ExpressionSpecification {
  return [
    'match',
    ['get', 'kind'],
    ...allKinds.flatMap((kind) => [kind, palette[colourOf(kind)]]),
    plain,
  ] as unknown as ExpressionSpecification;
}
