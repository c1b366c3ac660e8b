import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import { baseSources } from '#map/style/base-sources.ts';

/** Files of the base map, by source. */
export function readBase(): Record<string, FeatureCollection> {
  const read = (id: string) =>
    JSON.parse(
      readFileSync(new URL(`../../data/basemap/${id}.geojson`, import.meta.url), 'utf8'),
    ) as FeatureCollection;
  return Object.fromEntries(baseSources.map((id) => [id, read(id)]));
}
