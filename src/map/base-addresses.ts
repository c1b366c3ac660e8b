import { baseSources, type BaseSource } from './style/base-sources.ts';
import type { BaseAddresses } from './style/style.ts';

const files = import.meta.glob<string>('/data/basemap/*.geojson', {
  query: '?url',
  import: 'default',
  eager: true,
});

function addressOf(id: BaseSource): string {
  const address = files[`/data/basemap/${id}.geojson`];
  if (!address) throw new Error(`the base map has no file ${id}.geojson`);
  // The map's worker doesn't resolve addresses against the page.
  return new URL(address, document.baseURI).href;
}

/** Absolute addresses of the base map's files. */
export function baseAddresses(): BaseAddresses {
  return Object.fromEntries(baseSources.map((id) => [id, addressOf(id)])) as BaseAddresses;
}
