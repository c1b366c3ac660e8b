import type {
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { kindsWhere } from '#core/kinds/kinds.ts';
import { isLine, isPoint } from './geometry-type.ts';
import { isOfKind } from './kind-colour.ts';

/** The layers whose features are named by a filter and not by feature-state, since names must make room. */
export const filteredLayers = [
  'line-names',
  'area-names',
  'region-names',
  'point-names',
  'event-names',
  'point-exclusion',
  'selected-point',
  'selected-course',
  'selected-line',
  'selected-area',
  'ghosts',
  'ghost-names',
] as const;
export type FilteredLayer = (typeof filteredLayers)[number];
/** The ids of the shapes that each of them has. */
export type LayerFeatureIds = Readonly<Record<FilteredLayer, readonly string[]>>;

const isRegion = isOfKind(kindsWhere((row) => row.isRegion === true));

/** What the world should see of a story. */
export const isSeenFromAfar = isOfKind(kindsWhere((row) => row.isSeenFromAfar === true));

/** A filter for the features of these ids. */
function idFilter(ids: readonly string[]): ExpressionSpecification {
  return ['in', ['get', 'id'], ['literal', [...ids]]];
}

/** The filter of a layer that names features. */
export function filterFor(layer: FilteredLayer, ids: readonly string[]): FilterSpecification {
  const named = idFilter(ids);
  switch (layer) {
    case 'line-names':
      return ['all', isLine, named];
    case 'area-names':
      return ['all', ['!', isRegion], named];
    case 'selected-course':
      return ['all', ['!', isPoint], named];
    case 'point-names':
      return ['all', isPoint, ['!', isSeenFromAfar], named];
    case 'event-names':
      return ['all', isPoint, isSeenFromAfar, named];
    case 'region-names':
      return ['all', isRegion, named];
    case 'ghost-names':
    case 'selected-line':
    case 'selected-area':
      return named;
    default:
      return ['all', isPoint, named];
  }
}
