import type {
  ProjectionSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { flattening, globeBelow } from '#basemap/zooms.ts';
import { formOf } from '#core/kinds/kind-style.ts';
import type { Kind } from '#core/kinds/kinds.ts';
import { drawingTolerance } from '#core/geometry/simplified.ts';
import { mainName } from '#core/story/names.ts';
import { ownTowns } from '#core/story/own-towns.ts';
import type { Story } from '#core/story/story.ts';
import type { LonLat } from '#core/view/view.ts';
import type { Palette } from '#drawing/palette.ts';
import type { MeasureText } from './area-names.ts';
import { baseSource, baseSourceOf } from './base-source.ts';
import { clusterExclusion, clusterLayers, clusterSource } from './cluster-layers.ts';
import { countryCollection, countrySource } from './country-names.ts';
import { exclusionLayer, exclusionSource } from './exclusion-layer.ts';
import { graticuleSource } from './graticule.ts';
import { landLayers } from './land-layers.ts';
import { measureCollection, measureLayers, measureSource } from './measure-layers.ts';
import { nameLayers, type OwnNames } from './name-layers.ts';
import { labelCollection, labelSource, nameCollection, storyCollection } from './story-data.ts';
import { shapeLayers } from './shape-layers.ts';
import { symbolLayers } from './symbol-layers.ts';
import type { LayerFeatureIds } from './filtered-layers.ts';

/** Inputs of a style. */
export interface StyleOptions {
  readonly story: Story;
  readonly palette: Palette;
  /** Initial ids of each filter: changing a filter lays out all labels again. */
  readonly named: LayerFeatureIds;
  /** The map's zoom at first. */
  readonly zoom: number;
  /** A language of names, or `local`. */
  readonly names: string;
  readonly measureText: MeasureText;
  /** The path being measured. */
  readonly measured: readonly LonLat[] | undefined;
}

function ownNames(story: Story): OwnNames {
  const areas = [...story.features.values()].filter(({ shapes }) =>
    shapes.some(({ geometry }) => geometry.type.endsWith('Polygon')),
  );
  return { towns: ownTowns(story), areas: areas.map(mainName) };
}

/** Whether a story has shapes of a kind and GeoJSON geometry type. */
function usedBy(story: Story): Parameters<typeof shapeLayers>[2] {
  const key = ({ id }: Kind, type: string) => `${id} ${formOf(type)}`;
  const shapes = [...story.features.values()].flatMap((feature) => feature.shapes);
  const used = new Set(shapes.map(({ kind, geometry }) => key(kind, geometry.type)));
  return (kind, type) => used.has(key(kind, type));
}

/** Set for the frame by whoever draws the style. */
const empty: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** From a globe to flat quickly: on the way, MapLibre GL draws labels with several positions beside their points. */
const projection: ProjectionSpecification = {
  type: [
    'interpolate',
    ['linear'],
    ['zoom'],
    globeBelow - flattening,
    'vertical-perspective',
    globeBelow + flattening,
    'mercator',
  ],
};

/**
 * The whole style, bottom to top: the base map and the story above it. It has no glyphs, so labels use the page's
 * fonts, and no addresses except those of the base map's tiles, which the page itself answers.
 */
export function buildStyle(options: StyleOptions): StyleSpecification {
  const { story, palette, named, zoom, names, measureText, measured } = options;
  const geojson = (data: SourceSpecification & { type: 'geojson' }) => data;
  const base = nameLayers(palette, ownNames(story), story, names);
  const own = symbolLayers(palette, named, zoom, story.kinds);
  const shapes = storyCollection(story, palette, names);
  const hasClusters = story.kinds.some((kind) => kind.isClustered);
  return {
    version: 8,
    projection,
    sources: {
      [baseSource]: baseSourceOf(story.slug),
      story: geojson({
        type: 'geojson',
        data: shapes,
        promoteId: 'id',
        tolerance: drawingTolerance,
      }),
      [labelSource]: geojson({
        type: 'geojson',
        data: labelCollection(shapes),
        promoteId: 'id',
        tolerance: drawingTolerance,
      }),
      [countrySource]: geojson({ type: 'geojson', data: countryCollection([]) }),
      [measureSource]: geojson({ type: 'geojson', data: measureCollection(measured) }),
      [graticuleSource]: geojson({ type: 'geojson', data: empty }),
      [exclusionSource]: geojson({ type: 'geojson', data: empty }),
      [clusterSource]: geojson({ type: 'geojson', data: empty }),
      'story-names': geojson({
        type: 'geojson',
        data: nameCollection(story, palette, names, measureText),
        promoteId: 'id',
      }),
    },
    layers: [
      ...landLayers(palette, story),
      ...shapeLayers(palette, story.kinds, usedBy(story)),
      ...base.below,
      ...(hasClusters ? clusterLayers(palette) : []),
      ...own.places,
      ...base.countries,
      ...own.regions,
      ...base.emphasised,
      ...own.events,
      ...(hasClusters ? [clusterExclusion] : []),
      ...own.selection,
      ...measureLayers(palette),
      exclusionLayer,
    ],
  };
}
