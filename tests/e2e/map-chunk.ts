import { readdirSync, readFileSync } from 'node:fs';
import { root } from '../../scripts/set-up.mjs';

const chunks = 'build/_app/immutable/chunks/';

/** Path of the built file with MapLibre, found by its content because its name is a hash. */
export function mapChunk(): string {
  const file = readdirSync(root + chunks).find(
    (name) =>
      name.endsWith('.js') && readFileSync(root + chunks + name, 'utf8').includes('maplibregl-map'),
  );
  if (!file) throw new Error(`No file of ${chunks} holds MapLibre.`);
  return `/${chunks.slice('build/'.length)}${file}`;
}
