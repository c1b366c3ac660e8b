import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fixtureSite } from '../../scripts/fixture-site.mjs';
import { root } from '../../scripts/set-up.mjs';

const chunks = '/_app/immutable/chunks/';

/** Path of a built site's file with MapLibre, found by its content because its name is a hash. */
export function mapChunkOf(site: string): string {
  const folder = `${root}${site}${chunks}`;
  const file = readdirSync(folder).find(
    (name) =>
      name.endsWith('.js') && readFileSync(folder + name, 'utf8').includes('maplibregl-map'),
  );
  if (!file) throw new Error(`No file of ${folder} holds MapLibre.`);
  return chunks + file;
}

/** Of the sites that tests open. */
export const mapChunks: readonly string[] = ['build', `${fixtureSite}/build`]
  .filter((site) => existsSync(root + site))
  .map(mapChunkOf);
