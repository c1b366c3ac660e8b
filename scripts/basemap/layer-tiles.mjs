// Cuts one layer into vector tiles (Mapbox vector tile specification 2.1), simplified for each zoom.
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';

/** Units of a tile's side. */
export const extent = 4096;
/** Tiles are shown at 512 CSS pixels. */
const unitsPerPixel = extent / 512;
export const maxZoom = 8;

/**
 * Encodes a layer's tiles. As a tile is a list of layers, tiles of several layers are joined by joining their bytes.
 * @param {{
 *   name: string,
 *   features: (import('geojson').Feature & { min?: number })[],
 *   tolerance?: number,
 *   buffer?: number,
 *   from?: number,
 *   refine?: (features: object[]) => object[],
 * }} layer `min` of a feature is the first zoom that it is in; `tolerance` in pixels; `buffer` beyond a tile's sides, in
 * units; `from` is the first zoom; `refine` changes the features of a tile
 * @returns {Map<string, Uint8Array>} by `z/x/y`
 */
export function layerTiles({
  name,
  features,
  tolerance = 0.35,
  buffer = 48,
  from = 0,
  refine = (list) => list,
}) {
  const index = new GeoJSONVT(
    {
      type: 'FeatureCollection',
      features: features.map(({ min = from, properties, ...feature }) => ({
        ...feature,
        properties: { ...properties, min },
      })),
    },
    {
      // One more than needed: at the last zoom nothing would be simplified.
      maxZoom: maxZoom + 1,
      indexMaxZoom: maxZoom,
      indexMaxPoints: 0,
      tolerance: tolerance * unitsPerPixel,
      extent,
      buffer,
    },
  );
  const tiles = new Map();
  for (let z = from; z <= maxZoom; z += 1)
    for (let x = 0; x < 2 ** z; x += 1)
      for (let y = 0; y < 2 ** z; y += 1) {
        const tile = index.getTile(z, x, y);
        const kept = tile ? refine(visible(tile.features, z)).filter(isWhole) : [];
        if (kept.length === 0) continue;
        const encoded = fromGeojsonVt(
          { [name]: { ...tile, features: kept } },
          { version: 2, extent },
        );
        tiles.set(`${z}/${x}/${y}`, encoded);
      }
  return tiles;
}

/** Twice a ring's area: positive if it is an outer ring, in units with y down. */
export const sizeOf = (ring) =>
  ring.reduce((sum, [x, y], n) => {
    const [nextX, nextY] = ring[(n + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0);

/** False for an area of which simplifying has left nothing but its holes. */
function isWhole({ type, geometry }) {
  if (type !== 3) return true;
  const [outer, ...holes] = geometry.map(sizeOf);
  return outer > 0 && holes.every((hole) => -hole < outer);
}

/** The features that a zoom has, without the property that says so. */
function visible(features, zoom) {
  return features
    .filter(({ tags }) => tags.min <= zoom)
    .map(({ tags: { min: _min, ...tags }, ...feature }) => ({ ...feature, tags }));
}
