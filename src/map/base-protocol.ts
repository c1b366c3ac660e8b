import { AJAXError, type AddProtocolAction } from 'maplibre-gl';
import { openBaseMap } from '#basemap/open-base-map.ts';

/** Answers MapLibre's requests for tiles of the base map: `base://<story>/<z>/<x>/<y>`. */
export const baseTile: AddProtocolAction = async ({ url }, { signal }) => {
  const [slug = '', z, x, y] = url.slice(url.indexOf('://') + 3).split('/');
  const bytes = await openBaseMap(slug).tile({ z: Number(z), x: Number(x), y: Number(y) }, signal);
  // For a tile that isn't there, MapLibre takes its part of the one above: see the source's `sparse`.
  if (!bytes) throw new AJAXError(404, '', url, new Blob());
  // A copy: MapLibre hands the buffer over to its worker.
  return { data: bytes.slice().buffer };
};
