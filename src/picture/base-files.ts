import type { FeatureCollection } from 'geojson';
import { files, patience, whileFetching } from '#delivery/files.ts';
import { baseAddresses } from '#map/base-addresses.ts';
import type { BaseFiles } from './scene-picture.ts';

/** How long a picture waits for all files before it is drawn with those that have arrived, in milliseconds. */
const drawWithinMs = 2_000;

type OnMissing = (file: string) => void;

let arrived: Record<string, FeatureCollection> = {};
let missing: readonly string[] = [];
let loading: Promise<BaseFiles> | undefined;
/** Callers that wait for the files: each is told which fail, not only the first. */
const waiting = new Set<OnMissing>();

/**
 * Loads the base map's files. Cached, also by the browser if the map has loaded them.
 * @param onmissing called for a file that failed to load or is long in coming; it is left out, and requested again next
 * time
 * @param ondelay called with the files that have arrived, if the others take long
 */
export function loadBaseFiles(
  onmissing: OnMissing,
  ondelay?: (files: BaseFiles) => void,
): Promise<BaseFiles> {
  const all = (loading ??= loadAll());
  missing.forEach(onmissing);
  waiting.add(onmissing);
  const timer = setTimeout(() => ondelay?.({ ...arrived }), drawWithinMs);
  void all.finally(() => {
    waiting.delete(onmissing);
    clearTimeout(timer);
  });
  return all;
}

async function loadAll(): Promise<BaseFiles> {
  arrived = {};
  missing = [];
  await Promise.all(
    Object.entries(baseAddresses()).map(async ([id, address]) => {
      try {
        arrived[id] = await whileFetching(address, fetchCollection(address));
      } catch {
        files().addFailed(address);
        missing = [...missing, `${id}.geojson`];
        for (const tell of waiting) tell(`${id}.geojson`);
      }
    }),
  );
  if (missing.length > 0) loading = undefined;
  return { ...arrived };
}

async function fetchCollection(address: string): Promise<FeatureCollection> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) });
  if (!response.ok) throw new Error(response.statusText);
  const json = (await response.json()) as FeatureCollection | null;
  if (!Array.isArray(json?.features)) throw new Error(address);
  return json;
}
