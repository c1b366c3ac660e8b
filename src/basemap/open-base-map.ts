import { files, whileFetching } from '#delivery/files.ts';
import { baseAddresses } from './addresses.ts';
import { BaseMap } from './base-map.ts';
import { RangeSource } from './range-source.ts';

const open = new Map<string, BaseMap>();
const listeners = new Set<(file: string) => void>();
const missing = new Set<string>();

function fetchRecorded(address: string, init: RequestInit): Promise<Response> {
  return whileFetching(address, fetch(address, init));
}

/** The base map of a story, in the browser. One for all who use it, so that nothing is fetched twice. */
export function openBaseMap(slug: string): BaseMap {
  const known = open.get(slug);
  if (known) return known;
  const addresses = baseAddresses(slug);
  const made = new BaseMap({
    sources: new Map(
      [...addresses].map(([name, address]) => [
        name,
        () => new RangeSource(new URL(address, document.baseURI).href, fetchRecorded),
      ]),
    ),
    onmissing(file) {
      const address = addresses.get(file);
      if (address) files().addFailed(address);
      missing.add(file);
      for (const listener of listeners) listener(file);
    },
  });
  open.set(slug, made);
  return made;
}

/** Tells of files of base maps that can't be read, also of earlier ones, until the function that it returns is called. */
export function listenForMissing(listener: (file: string) => void): () => void {
  missing.forEach(listener);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Name of the file with the base map around what a story opens with. */
export const baseFileOf = (slug: string): string => [...baseAddresses(slug).keys()][0] ?? '';
