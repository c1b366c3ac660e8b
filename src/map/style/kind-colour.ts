import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { kinds, type Kind } from '#core/story/kinds.ts';
import { colourOf } from '#drawing/drawings.ts';
import type { Palette } from '#drawing/palette.ts';

/**
 * The colour of each kind.
 * @param plain the colour of what is of no kind that is drawn in its own way
 */
export function kindColour(palette: Palette, plain: string): ExpressionSpecification {
  return [
    'match',
    ['get', 'kind'],
    ...(Object.keys(kinds) as Kind[]).flatMap((kind) => [kind, palette[colourOf(kind)]]),
    plain,
  ] as unknown as ExpressionSpecification;
}
