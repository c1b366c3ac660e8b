import type { Map as MapLibre, MapGeoJSONFeature } from 'maplibre-gl';
import { hitBy, type Hit, type Pointer } from '#core/scene/hit-test.ts';
import type { Cluster } from '#core/scene/clusters.ts';
import { clusterLayer } from './style/cluster-layers.ts';
import type { FeatureState } from './style/feature-state.ts';
import type { ShapeProperties } from './style/story-data.ts';
import type { ScreenPoint } from './props.ts';
import { labelLayers, nonFeatureLayers } from './style/layer-groups.ts';
import { filteredLayers } from './style/filtered-layers.ts';

const isFiltered = (layer: string) => (filteredLayers as readonly string[]).includes(layer);

/** The story's features rendered in a rectangle of pixels, or in the whole frame; topmost first. */
function drawnIn(
  map: MapLibre,
  box?: [[number, number], [number, number]],
): readonly MapGeoJSONFeature[] {
  return map
    .queryRenderedFeatures(box)
    .filter(
      ({ source, layer }) => source.startsWith('story') && !nonFeatureLayers.includes(layer.id),
    )
    .filter(({ id, source, layer }) => {
      // Features hidden only by feature state are still returned by the query.
      if (isFiltered(layer.id)) return true;
      const state = map.getFeatureState({ source, id: id ?? '' }) as Partial<FeatureState>;
      return (state.shown === true && state.nameOnly !== true) || state.ghost === true;
    });
}

const featureOf = ({ properties }: MapGeoJSONFeature) => (properties as ShapeProperties).feature;

/**
 * Ids of the features and shapes actually rendered in the frame. A label that reaches into the frame doesn't count,
 * because where it is placed depends on what was shown before.
 */
export function drawnIds(map: MapLibre): string[] {
  const ids = drawnIn(map)
    .filter(({ layer }) => !labelLayers.includes(layer.id))
    .flatMap((drawn) => [String(drawn.id), featureOf(drawn)]);
  return [...new Set(ids)].sort();
}

/** The topmost of the clusters that are drawn at a point. */
export function clusterAt(
  map: MapLibre,
  { x, y }: ScreenPoint,
  clusters: readonly Cluster[],
): Cluster | undefined {
  if (!map.getLayer(clusterLayer)) return undefined;
  const [found] = map.queryRenderedFeatures([x, y], { layers: [clusterLayer] });
  return found && clusters[Number(found.properties['index'])];
}

const formOf = (type: string): Hit['form'] =>
  type === 'symbol' ? 'symbol' : type === 'line' ? 'line' : 'area';

/** Ids of the features at a point, likeliest first. */
export function featuresAt(map: MapLibre, { x, y }: ScreenPoint, pointer: Pointer): string[] {
  return hitBy(pointer, (distance) =>
    drawnIn(map, [
      [x - distance, y - distance],
      [x + distance, y + distance],
    ]).map((one) => ({ id: featureOf(one), form: formOf(one.layer.type) })),
  );
}
