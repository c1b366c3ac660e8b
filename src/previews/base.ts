import type { FeatureCollection } from 'geojson';
import { baseSources } from '#map/style/base-sources.ts';
import type { BaseFiles } from '#picture/scene-picture.ts';

const files = import.meta.glob<string>('/data/basemap/*.geojson', {
  query: '?raw',
  import: 'default',
});

let reading: Promise<BaseFiles> | undefined;

/** The base map. Cached. */
export function readBase(): Promise<BaseFiles> {
  reading ??= Promise.all(
    baseSources.map(async (id) => {
      const text = await files[`/data/basemap/${id}.geojson`]?.();
      if (text === undefined) throw new Error(`no base map file ${id}.geojson`);
      return [id, JSON.parse(text) as FeatureCollection] as const;
    }),
  ).then((entries) => Object.fromEntries(entries));
  return reading;
}
