import { readFileSync } from 'node:fs';
import type { Browser, Page, Request, Route } from '@playwright/test';
import { isFullFile } from '#core/story/full-shapes.ts';

/** How a file of the page may fail to arrive. */
export const modes = [
  'missing',
  'error',
  'truncated',
  'empty',
  'page',
  'other',
  'never',
  'late',
] as const;
export type Mode = (typeof modes)[number];

/** A file that the page requests. */
export interface RequestedFile {
  readonly path: string;
  /** Files of a class are loaded by the same code. */
  readonly class: string;
}

/** The class of a file, by how the page loads it. */
function classOf(request: Request, path: string): string {
  const data = /\.(json|geojson|pmtiles)$/.exec(path)?.[1];
  if (isFullFile(path)) return 'shapes';
  if (data === 'json') return 'story';
  if (data) return data === 'pmtiles' ? 'base' : 'layer';
  if (path.includes('worker')) return 'worker';
  if (/\/map-(narrow|wide)\.svg$/.test(path)) return 'first picture';
  const folder = /immutable\/(\w+)\//.exec(path)?.[1] ?? 'static';
  return request.resourceType() === 'script' ? folder : request.resourceType();
}

/** Everything a page requests until its map is ready, except the page itself. */
export async function requestsOf(
  browser: Browser,
  address: string,
): Promise<readonly RequestedFile[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const found = new Map<string, RequestedFile>();
  const own = new URL(address).origin;
  context.on('request', (request) => {
    const { origin, pathname } = new URL(request.url());
    // Browsers tell a page nothing about its icon.
    if (origin === own && !request.isNavigationRequest() && pathname !== '/favicon.svg')
      found.set(pathname, { path: pathname, class: classOf(request, pathname) });
  });
  await page.goto(address);
  await page.locator('html[data-map="ready"]').waitFor({ timeout: 60_000 });
  await page.waitForLoadState('networkidle');
  await context.close();
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

const html = '<!doctype html><title>Sign in</title><p>Please sign in to this network.</p>';

/** Answers a request in a mode. Returns what lets a late answer through. */
function answer(mode: Mode, route: Route, build: string): Promise<void> | undefined {
  const { pathname } = new URL(route.request().url());
  const body = () => readFileSync(build + pathname);
  const type = contentTypes[pathname.slice(pathname.lastIndexOf('.'))] ?? 'text/plain';
  switch (mode) {
    case 'missing':
      return route.fulfill({ status: 404, contentType: 'text/html', body: html });
    case 'error':
      return route.fulfill({ status: 500, contentType: 'text/html', body: html });
    case 'truncated':
      return route.fulfill({
        contentType: type,
        body: body().subarray(0, Math.floor(body().length / 2)),
      });
    case 'empty':
      return route.fulfill({ contentType: type, body: '' });
    case 'page':
      return route.fulfill({ contentType: 'text/html', body: html });
    case 'other':
      return route.fulfill({ contentType: type, body: '{"message": "Quota exceeded"}' });
    case 'never':
    case 'late':
      return undefined;
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** A file of the page that fails. */
export interface BrokenFile {
  /** Lets late answers through. */
  readonly letThrough: () => Promise<void>;
  /** Whether the page has asked for it: some parts are only loaded if the map is slow. */
  readonly wasRequested: () => boolean;
}

/** Makes one file of the page fail. */
export async function breakFile(
  page: Page,
  mode: Mode,
  path: string,
  build: string,
): Promise<BrokenFile> {
  const held: Route[] = [];
  let isOpen = false;
  let isRequested = false;
  await page.route(
    (url) => url.pathname === path,
    (route) => {
      isRequested = true;
      if (mode === 'late' && isOpen) return route.continue();
      const answered = answer(mode, route, build);
      if (answered === undefined) held.push(route);
      return answered;
    },
  );
  return {
    letThrough: async () => {
      isOpen = true;
      await Promise.all(held.splice(0).map((route) => route.continue()));
    },
    wasRequested: () => isRequested,
  };
}

/** Makes long waits short: seconds pass twenty times as fast. Animations and short delays stay as they are. */
export function hurry(): void {
  const { setTimeout, setInterval } = window;
  const hurried = (ms = 0) => (ms >= 1000 ? ms / 20 : ms);
  Object.assign(window, {
    setTimeout: (handler: () => void, ms?: number) => setTimeout(handler, hurried(ms)),
    setInterval: (handler: () => void, ms?: number) => setInterval(handler, hurried(ms)),
  });
}

/** Ends waits of a second or more at once, as if most of the page came after them. */
export function endLongWaits(): void {
  const { setTimeout } = window;
  Object.assign(window, {
    setTimeout(handler: () => void, ms = 0) {
      if (ms < 1000) return setTimeout(handler, ms);
      handler();
      return 0;
    },
  });
}

/** Holds waits of a second or more until the event `test:waited`, and then ends them all at once. */
export function holdLongWaits(): void {
  const { setTimeout, clearTimeout } = window;
  const held = new Map<number, () => void>();
  Object.assign(window, {
    setTimeout(handler: () => void, ms = 0) {
      if (ms < 1000) return setTimeout(handler, ms);
      // Ids that the browser doesn't use.
      const id = -1 - held.size;
      held.set(id, handler);
      return id;
    },
    clearTimeout(id: number) {
      // The entry stays, so that ids aren't used twice.
      if (held.has(id)) held.set(id, () => undefined);
      else clearTimeout(id);
    },
  });
  addEventListener('test:waited', () => held.forEach((handler) => handler()));
}

/** Holds waits of a second or more, and ends those of a length when the event `test:pass` has it as its detail. */
export function passWaits(): void {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  const held = new Map<number, { readonly ms: number; readonly handler: () => void }>();
  let last = 0;
  const holding = (wait: (handler: () => void, ms: number) => number) => {
    return (handler: () => void, ms = 0) => {
      if (ms < 1000) return wait(handler, ms);
      // Ids that the browser doesn't use.
      last -= 1;
      held.set(last, { ms, handler });
      return last;
    };
  };
  const clearing = (clear: (id: number) => void) => (id: number) => {
    if (!held.delete(id)) clear(id);
  };
  Object.assign(window, {
    setTimeout: holding(setTimeout),
    setInterval: holding(setInterval),
    clearTimeout: clearing(clearTimeout),
    clearInterval: clearing(clearInterval),
  });
  addEventListener('test:pass', (event) => {
    const { detail } = event as CustomEvent<number>;
    for (const { handler } of [...held.values()].filter(({ ms }) => ms === detail)) handler();
  });
}
