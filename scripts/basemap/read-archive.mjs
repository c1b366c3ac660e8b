// Reads archives from disk.
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { PMTiles } from 'pmtiles';

/** An archive in a file. */
export function openArchive(path) {
  const file = openSync(path);
  const { size } = fstatSync(file);
  const archive = new PMTiles({
    getKey: () => path,
    getBytes: (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      readSync(file, bytes, 0, bytes.length, offset);
      return Promise.resolve({ data: bytes.buffer });
    },
  });
  return { archive, close: () => closeSync(file) };
}

/** The layers of a tile by name: each a list of features with their properties and geometry in the tile's units. */
export async function layersOf(archive, z, x, y) {
  const found = await archive.getZxy(z, x, y);
  if (!found) return {};
  const { layers } = new VectorTile(new PbfReader(new Uint8Array(found.data)));
  return Object.fromEntries(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, n) => layer.feature(n)),
    ]),
  );
}
