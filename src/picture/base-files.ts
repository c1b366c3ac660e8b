import type { FeatureCollection } from 'geojson';
import { files, patience, whileFetching } from '#delivery/files.ts';
import { baseAddresses } from '#map/base-addresses.ts';
import type { BaseFiles } from './scene-picture.ts';

/** How long a picture waits for all files before it is drawn with those that have arrived, in milliseconds. */
const drawWithinMs = 2_000;

let arrived: Record<string, FeatureCollection> = {};
let loading: Promise<BaseFiles> | undefined;

/**
 * Loads the base map's files. Cached, also by the browser if the map has loaded them.
 * @param onmissing called for a file that failed to load or is long in coming; it is left out, and requested again next
 * time
 * @param ondelay called with the files that have arrived, if the others take long
 */
export function loadBaseFiles(
  onmissing: (file: string) => void,
  ondelay?: (files: BaseFiles) => void,
): Promise<BaseFiles> {
  const all = (loading ??= loadAll(onmissing));
  if (ondelay) {
    const timer = setTimeout(() => ondelay({ ...arrived }), drawWithinMs);
    void all.finally(() => clearTimeout(timer));
  }
  return all;
}

async function loadAll(onmissing: (file: string) => void): Promise<BaseFiles> {
  arrived = {};
  await Promise.all(
    Object.entries(baseAddresses()).map(async ([id, address]) => {
      try {
        arrived[id] = await whileFetching(address, fetchCollection(address));
      } catch {
        loading = undefined;
        files().addFailed(address);
        onmissing(`${id}.geojson`);
      }
    }),
  );
  return { ...arrived };
}

async function fetchCollection(address: string): Promise<FeatureCollection> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(response.statusText);
  const json = (await response.json()) as FeatureCollection | null;
  if (!Array.isArray(json?.features)) throw new Error(address);
  return json;
}
