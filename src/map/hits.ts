import type { Map as MapLibre, MapGeoJSONFeature } from 'maplibre-gl';
import type { FeatureState } from './style/feature-state.ts';
import type { ShapeProperties } from './style/story-data.ts';
import { beside, names } from './style/drawn-layers.ts';
import { filteredLayers } from './style/symbol-layers.ts';

/** Pixels from the map's left and top. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** How near to a feature a click still means it, in pixels. */
const reach = 6;
const isFiltered = (layer: string) => (filteredLayers as readonly string[]).includes(layer);

/** What is drawn of the story in a box of pixels, or in the whole frame; the topmost first. */
function drawnIn(
  map: MapLibre,
  box?: [[number, number], [number, number]],
): readonly MapGeoJSONFeature[] {
  return map
    .queryRenderedFeatures(box)
    .filter(({ source, layer }) => source.startsWith('story') && !beside.includes(layer.id))
    .filter(({ id, source, layer }) => {
      // What feature-state alone hides is there to be hit all the same.
      if (isFiltered(layer.id)) return true;
      const state = map.getFeatureState({ source, id: id ?? '' }) as Partial<FeatureState>;
      return (state.shown === true && state.nameOnly !== true) || state.ghost === true;
    });
}

const featureOf = ({ properties }: MapGeoJSONFeature) => (properties as ShapeProperties).feature;

/**
 * The ids of the features, and of their parts, that are really drawn in the frame, asked of the renderer. A name that
 * hangs into the frame doesn't bring its place there; and where it hangs is left to what the map showed before.
 */
export function drawnIds(map: MapLibre): string[] {
  const ids = drawnIn(map)
    .filter(({ layer }) => !names.includes(layer.id))
    .flatMap((drawn) => [String(drawn.id), featureOf(drawn)]);
  return [...new Set(ids)].sort();
}

/**
 * The features at a point, the likeliest first. A point or a name means one alone; lines and areas that lie over one
 * another are told apart by nothing but the reader's choice.
 */
export function hitsAt(map: MapLibre, { x, y }: ScreenPoint): string[] {
  const hits = drawnIn(map, [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]);
  const order = (type: string) => ['symbol', 'line', 'fill'].indexOf(type);
  const symbols = hits.filter(({ layer }) => layer.type === 'symbol');
  const meant = symbols.length > 0 ? symbols : [...hits];
  const ids = meant.sort((a, b) => order(a.layer.type) - order(b.layer.type)).map(featureOf);
  return [...new Set(ids)];
}
