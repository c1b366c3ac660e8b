// Everything of one host shares its storage, so names say whose it is: https://w3c.github.io/ServiceWorker/#cache-storage

const prefix = 'dateline';

/** What a cache of ours holds. */
export interface CacheName {
  /** Path of the site's root on its host. */
  readonly root: string;
  readonly version: string;
  /** Slug; undefined for the program. */
  readonly story?: string;
}

/** Paths have no spaces, and neither have versions and slugs. */
export const cacheName = ({ root, version, story }: CacheName): string =>
  [prefix, root, version, ...(story === undefined ? [] : [story])].join(' ');

/** What a cache holds; undefined if it isn't one of this site. */
export function readCacheName(name: string, root: string): CacheName | undefined {
  const [first, path, version, story, ...rest] = name.split(' ');
  if (first !== prefix || path !== root || version === undefined || rest.length > 0)
    return undefined;
  return { root, version, ...(story === undefined ? {} : { story }) };
}
