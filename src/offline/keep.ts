import { listFile, type KeptFile, type KeptList } from './list.ts';
import { cacheName, readCacheName } from './names.ts';

/** Where a site's files come from and are kept. */
export interface Site {
  /** Address of its root, with a slash at the end. */
  readonly root: string;
  readonly caches: CacheStorage;
  readonly fetch: (request: string | Request, init?: RequestInit) => Promise<Response>;
}

/** Files that are fetched at the same time. */
const atOnce = 4;

/** Their names change with their content, so that any version of them is the right one. */
export const isImmutable = (address: string): boolean => address.includes('/_app/immutable/');

export const rootPath = ({ root }: Pick<Site, 'root'>): string => new URL(root).pathname;

const folderOf = (story: string | undefined) => (story === undefined ? '' : `${story}/`);

/** @throws if it can't be fetched, or isn't a list */
async function fetchList(site: Site, story: string | undefined): Promise<KeptList> {
  const response = await site.fetch(`${site.root}${folderOf(story)}${listFile}`, {
    cache: 'no-store',
  });
  const list = response.ok ? ((await response.json()) as Partial<KeptList>) : {};
  if (typeof list.version !== 'string' || !Array.isArray(list.files))
    throw new Error(`${folderOf(story)}${listFile} is not the list of what to keep`);
  return list as KeptList;
}

/** @throws if it can't be fetched, or only a part of it */
async function put(cache: Cache, site: Site, { path, bytes }: KeptFile): Promise<void> {
  const address = site.root + path;
  const isFixed = isImmutable(address);
  const known = isFixed ? await site.caches.match(address) : undefined;
  const response = known ?? (await site.fetch(address, isFixed ? {} : { cache: 'no-cache' }));
  if (!response.ok) throw new Error(`${address}: the server answered ${response.status}`);
  const blob = await response.blob();
  // Hosts may change pages, for example to add a script.
  if (isFixed && blob.size !== bytes)
    throw new Error(`${address}: ${blob.size} bytes instead of ${bytes}`);
  const headers = new Headers(response.headers);
  // They are of the file as it was sent.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  // Made anew: browsers refuse a page that was redirected.
  await cache.put(address, new Response(blob, { headers }));
}

/** Fetches what a cache lacks of a list. Once it throws, nothing more is added. */
async function fill(cache: Cache, site: Site, { files }: KeptList): Promise<void> {
  const has = new Set((await cache.keys()).map(({ url }) => url));
  const missing = files.filter(({ path }) => !has.has(site.root + path));
  const workers = Array.from({ length: atOnce }, async () => {
    for (let next = missing.shift(); next !== undefined; next = missing.shift())
      await put(cache, site, next).catch((error: unknown) => {
        missing.length = 0;
        throw error;
      });
  });
  await Promise.allSettled(workers);
  await Promise.all(workers);
}

/** What `fetch` throws where the network is lost, also in the middle of a file: https://fetch.spec.whatwg.org/#fetch-method */
const isOfNetwork = (error: unknown): boolean => error instanceof TypeError;

/** Leaves what may have been fetched of a list for the next try: pages might be of another version by then. */
async function removePages(cache: Cache): Promise<void> {
  for (const request of await cache.keys())
    if (!isImmutable(request.url)) await cache.delete(request);
}

/** A list of what is kept is added last, so that there is none where something is missing. */
const addressOfList = (site: Site, story: string | undefined) =>
  `${site.root}${folderOf(story)}${listFile}`;

/**
 * Keeps a story, or the program, for use without a network. What is already kept isn't fetched again.
 * @param version that the worker or page belongs to
 * @param story slug; undefined for the program
 * @returns false if the site has another version by now
 * @throws if a file can't be fetched or there is no room; what was fetched of it is removed. Where the network is lost,
 *   only its pages are, so that the next try goes on from there.
 */
export async function keep(site: Site, version: string, story?: string): Promise<boolean> {
  const name = cacheName({
    root: rootPath(site),
    version,
    ...(story === undefined ? {} : { story }),
  });
  const marker = addressOfList(site, story);
  if (await site.caches.match(marker, { cacheName: name })) return true;
  const list = await fetchList(site, story);
  if (list.version !== version) return false;
  const cache = await site.caches.open(name);
  try {
    await fill(cache, site, list);
    // A deployment in between: some pages may be of the next version.
    const isSame = (await fetchList(site, story)).version === version;
    if (isSame) await cache.put(marker, Response.json(list));
    else await site.caches.delete(name);
    return isSame;
  } catch (error) {
    await (isOfNetwork(error) ? removePages(cache) : site.caches.delete(name));
    throw error;
  }
}

/** A story that is kept. */
export interface KeptStory {
  readonly slug: string;
  readonly list: KeptList;
}

/** The lists of all that is kept, of the latest version that has it, by slug; the program's is empty. */
async function keptLists(site: Site): Promise<ReadonlyMap<string, KeptList>> {
  const lists = new Map<string, KeptList>();
  for (const name of await site.caches.keys()) {
    const held = readCacheName(name, rootPath(site));
    if (!held) continue;
    const marker = await site.caches.match(addressOfList(site, held.story), { cacheName: name });
    if (marker) lists.set(held.story ?? '', (await marker.json()) as KeptList);
  }
  return lists;
}

export const keptStories = async (site: Site): Promise<readonly KeptStory[]> =>
  [...(await keptLists(site))].flatMap(([slug, list]) => (slug === '' ? [] : [{ slug, list }]));

/** The list of the program; empty if it isn't kept. */
export const keptProgram = async (site: Site): Promise<KeptList> =>
  (await keptLists(site)).get('') ?? { version: '', title: '', files: [] };

/** Removes caches of this site. @param which by what they hold */
export async function removeKept(
  site: Site,
  which: (held: { readonly version: string; readonly story?: string }) => boolean,
): Promise<void> {
  for (const name of await site.caches.keys()) {
    const held = readCacheName(name, rootPath(site));
    if (held && which(held)) await site.caches.delete(name);
  }
}
