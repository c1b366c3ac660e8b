import type { VectorSourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import { maxTileZoom } from '#basemap/zooms.ts';

/** The base map's source: vector tiles. data/basemap/README.md says what layers they have. */
export const baseSource = 'base';

/** Addresses of tiles begin with it; the map asks the page for them. */
export const baseProtocol = 'base';

/** Layers of the tiles. */
type BaseLayer = 'sea' | 'lake' | 'country' | 'border' | 'division' | 'river' | 'town' | 'name';

/** @param slug the story's, whose base map it is */
export function baseSourceOf(slug: string): VectorSourceSpecification {
  const source = {
    type: 'vector' as const,
    tiles: [`${baseProtocol}://${slug}/{z}/{x}/{y}`],
    maxzoom: maxTileZoom,
    // Of a tile that no archive has, its part of the nearest one above. Not in the style specification.
    sparse: true,
  };
  return source;
}

/** What a style layer draws: the base map's source, and a layer of its tiles. */
export const ofBase = (layer: BaseLayer) => ({ source: baseSource, 'source-layer': layer });
