import type { FeatureCollection } from 'geojson';
import { baseAddresses } from '#map/base-addresses.ts';
import type { BaseFiles } from './scene-picture.ts';

let loading: Promise<BaseFiles> | undefined;

/**
 * Brings the files of the base map, once; the map may have them already, and then the browser does.
 * @param onmissing a file could not be fetched: it is left out, and asked for again the next time
 */
export function loadBaseFiles(onmissing: (file: string) => void): Promise<BaseFiles> {
  loading ??= loadAll(onmissing);
  return loading;
}

async function loadAll(onmissing: (file: string) => void): Promise<BaseFiles> {
  const entries = await Promise.all(
    Object.entries(baseAddresses()).map(async ([id, address]) => {
      try {
        const response = await fetch(address);
        if (!response.ok) throw new Error(response.statusText);
        return [[id, (await response.json()) as FeatureCollection] as const];
      } catch {
        loading = undefined;
        onmissing(`${id}.geojson`);
        return [];
      }
    }),
  );
  return Object.fromEntries(entries.flat());
}
