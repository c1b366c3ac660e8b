// Keeps each layer's tiles in .cache/basemap/ until the layer's code or data changes, so that a build that was stopped
// goes on where it was.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { root } from '../set-up.mjs';

const folder = `${root}.cache/basemap/`;
const code = `${root}scripts/basemap/`;

/** Layers by the names of their modules. */
export const layers = readdirSync(`${code}layers`)
  .filter((file) => file.endsWith('.mjs'))
  .map((file) => file.replace('.mjs', ''));

/** A module, and all modules and data of this project that it imports or reads. */
function inputsOf(path, known = new Set()) {
  if (known.has(path)) return known;
  known.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, file] of text.matchAll(/from '(\.[^']+)'/g))
    inputsOf(resolve(dirname(path), file), known);
  for (const [, file] of text.matchAll(/\$\{root\}((?:data|scripts)\/[\w/.-]+\.json)/g))
    known.add(root + file);
  return known;
}

/** The file of a layer: its name changes with the layer's inputs. */
function fileOf(layer) {
  const hash = createHash('sha256');
  for (const input of inputsOf(`${code}layers/${layer}.mjs`)) hash.update(readFileSync(input));
  hash.update(readFileSync(`${code}layer-tiles.mjs`));
  return `${folder}${layer}-${hash.digest('hex').slice(0, 12)}.bin`;
}

export const isKept = (layer) => existsSync(fileOf(layer));

/** Makes a layer and keeps it: its name in the tiles, and the tiles' bytes by `z/x/y`. */
export async function makeLayer(layer) {
  const [{ layerTiles }, { default: read }] = await Promise.all([
    import('./layer-tiles.mjs'),
    import(`./layers/${layer}.mjs`),
  ]);
  const options = read();
  const file = fileOf(layer);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${file}.part`, serialize({ name: options.name, tiles: layerTiles(options) }));
  renameSync(`${file}.part`, file);
}

/** @returns {{ name: string, tiles: Map<string, Uint8Array> }} */
export const readLayer = (layer) => deserialize(readFileSync(fileOf(layer)));
