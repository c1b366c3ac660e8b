import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type { Source } from 'pmtiles';
import { baseAddresses } from '#basemap/addresses.ts';
import { BaseMap } from '#basemap/base-map.ts';

/** An archive on disk. */
function fileSource(path: string): Source {
  return {
    getKey: () => path,
    getBytes(offset, length) {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, statSync(path).size - offset)));
      const file = openSync(path, 'r');
      try {
        readSync(file, bytes, 0, bytes.length, offset);
      } finally {
        closeSync(file);
      }
      return Promise.resolve({ data: bytes.buffer });
    },
  };
}

const open = new Map<string, BaseMap>();

/** The base map of a story, in the build. @throws if a file of it can't be read */
export function buildBaseMap(slug: string): BaseMap {
  const known = open.get(slug);
  if (known) return known;
  const made = new BaseMap({
    sources: new Map(
      [...baseAddresses(slug)].map(([name, path]) => [name, () => fileSource(path)]),
    ),
    onmissing: (file) => {
      throw new Error(`the base map’s file ${file} can’t be read`);
    },
  });
  open.set(slug, made);
  return made;
}
