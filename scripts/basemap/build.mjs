// node scripts/basemap/build.mjs [layer …]
// Makes data/basemap/world.pmtiles from packages at pinned versions: about 15 minutes and 5 GB of memory. Each layer is
// made in a process of its own and kept. With names of layers, makes only those.
import { spawnSync } from 'node:child_process';
import { statSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { log, root } from '../set-up.mjs';
import { archiveOf } from './archive.mjs';
import { allCountryNames } from './country-labels.mjs';
import { isKept, layers, makeLayer, readLayer } from './kept-layers.mjs';
import { mendedLayer } from './mend-areas.mjs';
import { joinTile, splitTile } from './tile-parts.mjs';

/** Layers in which faults of areas show. */
const ofWater = new Set(['sea', 'lake']);

/** Memory for a layer, in MB. */
const memory = 10_000;
const archive = 'data/basemap/world.pmtiles';
const metadata = {
  name: 'Dateline base map of the world',
  format: 'pbf',
  attribution:
    '© OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0) · Natural Earth · GSHHG (LGPL)',
};

const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

function makeInProcess(layer) {
  if (isKept(layer)) return;
  const from = Date.now();
  log(`Making ${layer}`);
  const { status } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${memory}`, process.argv[1], '--in-process', layer],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error(`${layer} was not made`);
  log(`${layer}: ${Math.round((Date.now() - from) / 1000)} s`);
}

/** A tile of one layer, whose areas can be drawn. */
const mendedTile = (name, bytes) =>
  joinTile(new Map([[name, mendedLayer(name, splitTile(bytes).get(name))]]));

/** Joins the tiles of all layers. */
function makeArchive() {
  const parts = new Map();
  const names = layers.map((layer) => {
    const { name, tiles } = readLayer(layer);
    for (const [key, bytes] of tiles) {
      const part = ofWater.has(name) ? mendedTile(name, bytes) : bytes;
      parts.set(key, [...(parts.get(key) ?? []), part]);
    }
    return name;
  });
  const tiles = [...parts].map(([key, layersOfTile]) => {
    const [z, x, y] = key.split('/').map(Number);
    return { z, x, y, bytes: gzipSync(Buffer.concat(layersOfTile), { level: 9 }) };
  });
  const vectorLayers = names.map((id) => ({ id, fields: {} }));
  const bytes = archiveOf(tiles, {
    metadata: { ...metadata, vector_layers: vectorLayers, countries: allCountryNames() },
  });
  writeFileSync(root + archive, bytes);
  log(`${archive}: ${tiles.length} tiles, ${megabytes(statSync(root + archive).size)}`);
}

const [first, ...others] = process.argv.slice(2);
if (first === '--in-process') await makeLayer(others[0]);
else if (first) [first, ...others].forEach(makeInProcess);
else {
  layers.forEach(makeInProcess);
  makeArchive();
}
