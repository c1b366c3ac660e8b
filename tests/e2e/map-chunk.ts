import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fixtureSite } from '../../scripts/fixture-site.mjs';
import { root } from '../../scripts/set-up.mjs';

const chunks = '/_app/immutable/chunks/';

/** Path of a built site's script that contains a text: its name is a hash. */
export function chunkWith(text: string, site: string): string {
  const folder = `${root}${site}${chunks}`;
  const file = readdirSync(folder).find(
    (name) => name.endsWith('.js') && readFileSync(folder + name, 'utf8').includes(text),
  );
  if (!file) throw new Error(`No file of ${folder} contains ${text}.`);
  return chunks + file;
}

/** Path of a built site's file with MapLibre. */
export const mapChunkOf = (site: string): string => chunkWith('maplibregl-map', site);

/** Of the sites that tests open. */
export const mapChunks: readonly string[] = ['build', `${fixtureSite}/build`]
  .filter((site) => existsSync(root + site))
  .map(mapChunkOf);
