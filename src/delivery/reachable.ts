/** Whether the site's worker answers without a network. It isn't there at addresses that aren't secure. */
const hasWorker = () => 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;

/** A site on this device answers without a network too. */
const answers = () =>
  fetch(location.href, { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  );

/**
 * Resolves once files of the site can be loaded: at once, unless the device has no network. An import must wait for
 * that, because browsers never try one again that has failed: https://github.com/whatwg/html/issues/6768
 */
export async function reachable(): Promise<void> {
  if (navigator.onLine || hasWorker()) return;
  // The network may be back before the answer is in.
  const isBack = new Promise<void>((resolve) => {
    addEventListener('online', () => resolve(), { once: true });
  });
  await Promise.race([isBack, answers().then((answered) => (answered ? undefined : isBack))]);
}
