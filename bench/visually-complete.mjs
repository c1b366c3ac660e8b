// When a page on a desktop looks as it will stay, from pictures of its frames.
import sharp from 'sharp';

/**
 * Levels of a colour channel, of 255, by which a pixel must differ to count as different: a quarter, so that a line that
 * is smoothed otherwise, or lies half a pixel aside, is the same line.
 */
const seen = 64;
/** Share of a frame's pixels that may differ from the last one. */
const share = 0.02;

/** Three bytes for each pixel. @param image base64 */
const pixelsOf = (image) => sharp(Buffer.from(image, 'base64')).removeAlpha().raw().toBuffer();

/** Share of the pixels of two frames that differ. */
function difference(one, other) {
  let count = 0;
  for (let at = 0; at < other.length; at += 3) {
    const differs = (channel) => Math.abs(one[at + channel] - other[at + channel]) > seen;
    if (differs(0) || differs(1) || differs(2)) count += 1;
  }
  return count / (other.length / 3);
}

/** Resolves once no frame has come for two seconds and the map is there. */
async function settled(page, frames) {
  await page.waitForFunction(() => document.documentElement.dataset.map === 'ready', undefined, {
    timeout: 120_000,
  });
  for (let last = -1; last !== frames.length;) {
    last = frames.length;
    await page.waitForTimeout(2000);
  }
}

/**
 * Opens a page with empty caches and waits for its map.
 * @returns milliseconds after navigation of the first contentful paint, and of the first frame from which on at most 2 %
 *   of the pixels differ from the last frame; and the second divided by the first
 */
export async function visuallyComplete(browser, address) {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const protocol = await context.newCDPSession(page);
  const frames = [];
  protocol.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ data, time: metadata.timestamp * 1000 });
    void protocol.send('Page.screencastFrameAck', { sessionId });
  });
  await protocol.send('Page.startScreencast', { format: 'jpeg', quality: 90 });
  await page.goto(address);
  await settled(page, frames);
  const { origin, fcp } = await page.evaluate(() => ({
    origin: performance.timeOrigin,
    fcp: performance.getEntriesByName('first-contentful-paint')[0].startTime,
  }));
  await context.close();
  const mine = frames.filter(({ time }) => time >= origin);
  const end = await pixelsOf(mine.at(-1).data);
  let complete = mine.at(-1);
  for (const frame of mine.reverse()) {
    if (difference(await pixelsOf(frame.data), end) > share) break;
    complete = frame;
  }
  const time = complete.time - origin;
  return { fcp, complete: time, ratio: time / fcp };
}
