import type {
  ExpressionSpecification,
  FilterSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { isLine, isPoint } from './geometry-type.ts';

/** Layers whose features are selected by a filter and not by feature state, because hidden labels must not collide. */
export const filteredLayers = [
  'line-names',
  'area-names',
  'region-names',
  'point-names',
  'dot-names',
  'marked-dots',
  'event-names',
  'point-exclusion',
  'selected-point',
  'selected-exclusion',
  'border-exclusion',
  'selected-line',
  'selected-area',
  'ghosts',
  'ghost-names',
] as const;
export type FilteredLayer = (typeof filteredLayers)[number];
/** Ids of the shapes in each of these layers. */
export type LayerFeatureIds = Readonly<Record<FilteredLayer, readonly string[]>>;

/** Whether a property that is only there if true is there. @param name see `ShapeProperties` */
const has = (name: string): ExpressionSpecification => ['has', name];

const isRegion = has('region');

/** Dots that say nothing without their names. */
export const needsName = has('needsName');
const keepsNamesOff = has('keepsNamesOff');
/** An area that nobody is known to hold. */
export const isUnknown: ExpressionSpecification = ['has', 'unknown'];

/** Layers whose filter depends on the zoom, finer than the whole zooms at which a filter can ask for it itself. */
export const zoomedLayers: readonly FilteredLayer[] = ['area-names', 'region-names'];
/** The zoom of their filters, rounded down to a tenth: they change in these steps. */
export const filterZoom = (zoom: number) => Math.floor(zoom * 10 + 1e-6) / 10;

/** The name is within its area at a zoom: never where it has none. */
const fitsAt = (zoom: number): ExpressionSpecification => [
  '<=',
  ['coalesce', ['get', 'fits'], 99],
  filterZoom(zoom),
];

/** Visible at world scale. */
export const isVisibleAtWorldScale = has('far');

/** Filter for features by id. `match` looks an id up, where `in` would compare it with all of them. */
function idFilter(ids: readonly string[]): ExpressionSpecification {
  const [first, ...others] = ids;
  return first === undefined
    ? ['literal', false]
    : ['match', ['get', 'id'], [first, ...others], true, false];
}

/** Filter of one of these layers. @param zoom of the map */
export function filterFor(
  layer: FilteredLayer,
  ids: readonly string[],
  zoom: number,
): FilterSpecification {
  const named = idFilter(ids);
  switch (layer) {
    case 'line-names':
      return ['all', isLine, named];
    case 'area-names':
      return ['all', named, ['!', isRegion], fitsAt(zoom)];
    case 'selected-exclusion':
      return ['all', ['!', isPoint], named];
    case 'border-exclusion':
      return ['all', isLine, keepsNamesOff, named];
    case 'dot-names':
    case 'marked-dots':
      return ['all', isPoint, needsName, named];
    case 'point-exclusion':
      return ['all', isPoint, ['!', needsName], named];
    case 'point-names':
      return ['all', isPoint, ['!', needsName], ['!', isVisibleAtWorldScale], named];
    case 'event-names':
      return ['all', isPoint, ['!', needsName], isVisibleAtWorldScale, named];
    case 'region-names':
      return ['all', named, isRegion, fitsAt(zoom)];
    case 'ghost-names':
    case 'selected-line':
    case 'selected-area':
      return named;
    default:
      return ['all', isPoint, named];
  }
}
