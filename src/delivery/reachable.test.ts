import { afterEach, expect, test, vi } from 'vitest';
import { reachable } from './reachable.ts';

/** A page on a device without a network. @param answer what a request to the site comes to */
function offlinePage(answer: Promise<unknown>): EventTarget {
  const page = new EventTarget();
  vi.stubGlobal('navigator', { onLine: false });
  vi.stubGlobal('location', { href: 'https://example.org/' });
  vi.stubGlobal('fetch', () => answer);
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  return page;
}

afterEach(() => void vi.unstubAllGlobals());

test('a site on the device answers without a network', async () => {
  offlinePage(Promise.resolve({}));
  await expect(reachable()).resolves.toBeUndefined();
});

test('waits until the network is back', async () => {
  const page = offlinePage(Promise.reject(new TypeError('no network')));
  const done = vi.fn();
  const waiting = reachable().then(done);
  await new Promise(setImmediate);
  expect(done).not.toHaveBeenCalled();
  page.dispatchEvent(new Event('online'));
  await waiting;
});

test('a network that is back before the request has failed is noticed', async () => {
  let fail = (): void => undefined;
  const page = offlinePage(
    new Promise((_resolve, reject) => (fail = () => reject(new TypeError('no network')))),
  );
  const waiting = reachable();
  page.dispatchEvent(new Event('online'));
  fail();
  await expect(waiting).resolves.toBeUndefined();
});
