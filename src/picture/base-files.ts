import type { FeatureCollection } from 'geojson';
import { baseAddresses } from '#map/base-addresses.ts';
import type { BaseFiles } from './scene-picture.ts';

let loading: Promise<BaseFiles> | undefined;

/**
 * Loads the base map's files. Cached, also by the browser if the map has loaded them.
 * @param onmissing called for a file that failed to load; it is left out, and requested again next time
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
