/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { version } from '$service-worker';
import { answer, isOthers } from '#offline/answer.ts';
import { keep, keptStories, removeKept, type Site } from '#offline/keep.ts';
import { isUpdateRequest } from '#offline/messages.ts';

// Keeps the program, and the stories that have been read, for use without a network: see src/offline/README.md.

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope;

const site: Site = {
  root: worker.registration.scope,
  caches,
  fetch: (request, init) => fetch(request, init),
};

/** A new version has everything before it takes over, so that a page never gets parts of two. */
async function install(): Promise<void> {
  await keep(site, version);
  for (const { slug } of await keptStories(site))
    // The story may be gone; what is open goes on with the earlier version.
    await keep(site, version, slug).catch(() => undefined);
}

/** Earlier versions, unless another page may still need one. */
async function removeEarlier(): Promise<void> {
  const { installing, waiting } = worker.registration;
  const pages = await worker.clients.matchAll({ type: 'window' });
  if (!installing && !waiting && pages.length <= 1)
    await removeKept(site, (held) => held.version !== version);
}

async function answerAndTidy(event: FetchEvent): Promise<Response> {
  const response = await answer(event.request, site, version);
  if (event.request.mode === 'navigate') event.waitUntil(removeEarlier());
  return response;
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) =>
  event.waitUntil(removeEarlier().then(() => worker.clients.claim())),
);
worker.addEventListener('fetch', (event) => {
  if (!isOthers(event.request, site.root)) event.respondWith(answerAndTidy(event));
});
worker.addEventListener('message', ({ data }) => {
  if (isUpdateRequest(data)) void worker.skipWaiting();
});
