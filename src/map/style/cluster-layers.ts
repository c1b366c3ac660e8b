import type {
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, Point } from 'geojson';
import { formatNumber } from '#core/i18n/numbers.ts';
import { clusterSize, clusterTextSize } from '#core/kinds/cluster-size.ts';
import { colourOf } from '#core/kinds/kinds.ts';
import type { Cluster } from '#core/scene/clusters.ts';
import { iconName } from '#drawing/icons.ts';
import type { Palette } from '#drawing/palette.ts';
import { semibold } from './font-stacks.ts';

/** Set for the scene and the zoom by whoever draws the style. */
export const clusterSource = 'clusters';
export const clusterLayer = 'clusters';

interface ClusterProperties {
  readonly icon: string;
  readonly number: string;
  /** Its place in the list of clusters. */
  readonly index: number;
}

/** Clusters as the source has them. */
export const clusterCollection = (
  clusters: readonly Cluster[],
  palette: Palette,
): FeatureCollection<Point, ClusterProperties> => ({
  type: 'FeatureCollection',
  features: clusters.map(({ kind, at, count }, index) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...at] },
    properties: {
      icon: iconName(
        { form: 'point', symbol: 'disc', colour: colourOf(kind), size: clusterSize(count) },
        palette,
      ),
      number: formatNumber(count),
      index,
    },
  })),
});

const icon = {
  'icon-image': ['get', 'icon'],
  'icon-allow-overlap': true,
  'icon-padding': 0,
} satisfies SymbolLayerSpecification['layout'];

/** Below points, so that none is covered: a disc in the colour of the kind, with how many points it stands for. */
export const clusterLayers = (palette: Palette): readonly LayerSpecification[] => [
  {
    id: clusterLayer,
    type: 'symbol',
    source: clusterSource,
    layout: {
      ...icon,
      'icon-ignore-placement': true,
      'text-field': ['get', 'number'],
      'text-font': semibold,
      'text-size': clusterTextSize,
      'text-allow-overlap': true,
      'text-ignore-placement': true,
    },
    paint: { 'text-color': palette.paper },
  },
];

/** Invisible, before names, so that none covers a cluster. */
export const clusterExclusion: LayerSpecification = {
  id: 'cluster-exclusion',
  type: 'symbol',
  source: clusterSource,
  layout: icon,
  paint: { 'icon-opacity': 0 },
};
