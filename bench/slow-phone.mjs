// A phone on slow 4G: 1.6 Mbit/s, 150 ms, a processor four times slower than this one.

const network = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** When the first passage and the picture, or else the map, are on screen, in milliseconds after navigation. */
function watch() {
  const seen = {};
  window.seen = seen;
  const isShown = (element) => {
    if (!element || getComputedStyle(element).visibility === 'hidden') return false;
    const { top, bottom, width } = element.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  };
  const look = () => {
    const isReady = document.documentElement.dataset.map === 'ready';
    const shown = {
      passage: isShown(document.querySelector('[data-passage]')),
      picture: isReady || isShown(document.querySelector('.first-picture svg')),
      ready: isReady,
    };
    for (const [what, is] of Object.entries(shown)) if (is) seen[what] ??= performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Resolves once nothing has been received for two seconds. */
async function quiet(page, received) {
  for (let last = -1; last !== received.bytes;) {
    last = received.bytes;
    await page.waitForTimeout(2000);
  }
}

/** Opens a page, waits until it is quiet, and then touches its map. Sizes are in KB (1024 bytes) as sent. */
export async function onSlowPhone(browser, address) {
  // The worker, which keeps the page some seconds later, isn't part of the visit.
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const received = { bytes: 0 };
  protocol.on(
    'Network.dataReceived',
    ({ encodedDataLength }) => (received.bytes += encodedDataLength),
  );
  await protocol.send('Network.enable');
  await protocol.send('Network.emulateNetworkConditions', network);
  await protocol.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watch);
  await page.goto(address);
  await page.waitForFunction(() => window.seen.passage && window.seen.picture, undefined, {
    timeout: 120_000,
  });
  await quiet(page, received);
  const untilQuiet = received.bytes;
  const touched = await page.evaluate(() => performance.now());
  const { seen: first } = await page.evaluate(() => ({ seen: { ...window.seen } }));
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('.first-picture, .picture'))
      one.dispatchEvent(new Event('pointerdown', { bubbles: true }));
  });
  await page.waitForFunction(() => window.seen.ready, undefined, { timeout: 120_000 });
  await quiet(page, received);
  const ready = await page.evaluate(() => window.seen.ready);
  await context.close();
  return {
    passage: first.passage,
    picture: first.picture,
    quiet: untilQuiet / 1024,
    more: (received.bytes - untilQuiet) / 1024,
    ready: Math.max(0, ready - touched),
  };
}
