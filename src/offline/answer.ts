import { scriptJson } from '#core/sharing/script-json.ts';
import { isImmutable, keptStories, rootPath, type Site } from './keep.ts';
import { listFile } from './list.ts';
import { readCacheName } from './names.ts';
import { partOf } from './range.ts';

/** How long a page may take to arrive where a kept one can stand in, in milliseconds. */
const patience = 4000;

/** The address under which a file is kept. */
function keyOf(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/index\.html$/, '/');
}

/** The whole file, if it is kept: of this version, or one that is the same in all. */
async function kept(site: Site, version: string, address: string): Promise<Response | undefined> {
  const names = (await site.caches.keys()).flatMap((name) => {
    const held = readCacheName(name, rootPath(site));
    return held ? [{ name, isCurrent: held.version === version }] : [];
  });
  for (const { name } of names.filter(({ isCurrent }) => isCurrent || isImmutable(address))) {
    const found = await site.caches.match(address, { cacheName: name });
    if (found) return found;
  }
  return undefined;
}

/**
 * The address of a kept page that shows the same as one that isn't kept: of a feature, the page of its story.
 * @returns undefined if there is none
 */
async function standIn(site: Site, version: string, address: string): Promise<string | undefined> {
  const { origin, pathname, hash } = new URL(address);
  const path = origin + pathname;
  if (!path.startsWith(site.root)) return undefined;
  const [slug = '', feature, ...rest] = path.slice(site.root.length).split('/').filter(Boolean);
  const page = `${site.root}${slug}/`;
  if (slug === '' || rest.length > 0 || !(await kept(site, version, page))) return undefined;
  if (feature === undefined) return page;
  return `${page}#feature=${feature}${hash === '' ? '' : `&${hash.slice(1)}`}`;
}

/** The page that says what is kept; undefined if it isn't there itself. */
async function nothingKept(site: Site, version: string): Promise<Response | undefined> {
  const page = await kept(site, version, `${site.root}offline.html`);
  if (!page) return undefined;
  const stories = (await keptStories(site)).map(({ slug, list: { title } }) => ({
    address: `${site.root}${slug}/`,
    title,
  }));
  const html = (await page.text()).replace('"{stories}"', () => scriptJson(stories));
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return new Response(html, { status: 503, headers });
}

async function fetchPage(request: Request, site: Site, version: string): Promise<Response> {
  try {
    return await site.fetch(request);
  } catch (error) {
    const page = await nothingKept(site, version);
    if (!page) throw error;
    return page;
  }
}

/** A page from the network; if it doesn't come, a kept one that shows the same, or says what is kept. */
async function answerPage(request: Request, site: Site, version: string): Promise<Response> {
  const other = await standIn(site, version, request.url);
  if (other === undefined) return fetchPage(request, site, version);
  const limit = new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined));
  const response = await Promise.race([site.fetch(request), limit]).catch(() => undefined);
  return response ?? Response.redirect(other);
}

/** Requests that a worker leaves alone. */
export function isOthers(request: Request, root: string): boolean {
  const { pathname } = new URL(request.url);
  return (
    request.method !== 'GET' ||
    !request.url.startsWith(root) ||
    // What the site has now, not what is kept.
    pathname.endsWith(`/${listFile}`) ||
    pathname.endsWith('/_app/version.json')
  );
}

/** Answers a request of a page: with what is kept, else from the network. */
export async function answer(request: Request, site: Site, version: string): Promise<Response> {
  const found = await kept(site, version, keyOf(request.url));
  if (!found)
    return request.mode === 'navigate' ? answerPage(request, site, version) : site.fetch(request);
  const range = request.headers.get('range');
  return range === null ? found : partOf(found, range);
}
