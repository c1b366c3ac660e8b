import type {
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { kindsWhere } from '#core/kinds/kinds.ts';
import { isLine, isPoint } from './geometry-type.ts';
import { isOfKind } from './kind-colour.ts';

/** Layers whose features are selected by a filter and not by feature state, because hidden labels must not collide. */
export const filteredLayers = [
  'line-names',
  'area-names',
  'region-names',
  'point-names',
  'event-names',
  'point-exclusion',
  'selected-point',
  'selected-exclusion',
  'selected-line',
  'selected-area',
  'ghosts',
  'ghost-names',
] as const;
export type FilteredLayer = (typeof filteredLayers)[number];
/** Ids of the shapes in each of these layers. */
export type LayerFeatureIds = Readonly<Record<FilteredLayer, readonly string[]>>;

const isRegion = isOfKind(kindsWhere((row) => row.isRegion === true));

/** Kinds visible at world scale. */
export const isVisibleAtWorldScale = isOfKind(
  kindsWhere((row) => row.isVisibleAtWorldScale === true),
);

/** Filter for features by id. */
function idFilter(ids: readonly string[]): ExpressionSpecification {
  return ['in', ['get', 'id'], ['literal', [...ids]]];
}

/** Filter of one of these layers. */
export function filterFor(layer: FilteredLayer, ids: readonly string[]): FilterSpecification {
  const named = idFilter(ids);
  switch (layer) {
    case 'line-names':
      return ['all', isLine, named];
    case 'area-names':
      return ['all', ['!', isRegion], named];
    case 'selected-exclusion':
      return ['all', ['!', isPoint], named];
    case 'point-names':
      return ['all', isPoint, ['!', isVisibleAtWorldScale], named];
    case 'event-names':
      return ['all', isPoint, isVisibleAtWorldScale, named];
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
