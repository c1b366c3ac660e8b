// Each measurement uses a page in a new browser context, with empty caches.

export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * Interleaves measurements, so that other load on the machine affects all of them.
 * @param {number} times how often each
 * @param {Record<string, () => Promise<unknown>>} each by name
 */
export async function interleave(times, each) {
  const all = Object.fromEntries(Object.keys(each).map((name) => [name, []]));
  for (let time = 0; time < times; time += 1)
    for (const [name, measure] of Object.entries(each)) all[name].push(await measure());
  return all;
}

/** Opens an address with empty caches, waits for a condition in the page, and returns a value from it. */
export async function cold(browser, address, read, { before, foreign } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const own = new URL(address).host;
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== own) foreign?.push(request.url());
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  if (before) await page.addInitScript(before);
  await page.goto(address);
  const result = await read(page);
  await context.close();
  return result;
}

/** Waits until an expression has a value in the page, and returns it. */
export async function valueOf(page, expression) {
  const handle = await page.waitForFunction(expression, undefined, { timeout: 60_000 });
  return handle.jsonValue();
}

/** Records when the first passage is on screen and when the map is ready, from navigation start. */
export function watchReading() {
  const times = {};
  window.reading = times;
  const watcher = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) times.passage ??= performance.now();
  });
  const look = () => {
    const passage = document.querySelector('[data-passage]');
    if (passage) watcher.observe(passage);
    if (document.documentElement?.dataset.map === 'ready') times.ready ??= performance.now();
  };
  new MutationObserver(look).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-map'],
  });
}

/** Bytes transferred until the map is ready. */
export async function bytesUntilReady(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(address);
  await valueOf(page, () => document.documentElement.dataset.map === 'ready');
  const loaded = bytes;
  await context.close();
  return loaded;
}
