import { expect, test as base, type Frame, type Page } from '@playwright/test';
import { fixtureSite } from '../../scripts/fixture-site.mjs';
import { serve } from '../../scripts/serve.mjs';
import { blockMap } from './explorer.ts';
import { HostPages } from './host.ts';

const test = base.extend<{ hosts: HostPages; site: string }>({
  site: async ({ baseURL }, use) => use(baseURL ?? ''),
  // eslint-disable-next-line no-empty-pattern
  hosts: async ({}, use) => {
    const hosts = new HostPages();
    await use(hosts);
    hosts.close();
  },
});

/** A host page with an embedded story, long enough to scroll. */
const withStory = (site: string, attributes = `src="${site}/two-banks/"`) =>
  `<script async src="${site}/embed.js"></script><p>Before</p>
   <dateline-story ${attributes}><a href="${site}/two-banks/">The story</a></dateline-story>
   <p style="height: 3000px">After</p>
   <script>window.views = []; addEventListener('dateline:view', ({ detail }) => views.push(detail.href), true);</script>`;

async function storyFrame(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().some((one) => one.url().includes('/embed/'))).toBe(true);
  const frame = page.frames().find((one) => one.url().includes('/embed/'));
  if (!frame) throw new Error('no frame');
  return frame;
}
const mapIs = (frame: Frame, state: string) =>
  expect(frame.locator('html')).toHaveAttribute('data-map', state, { timeout: 40_000 });
const card = (frame: Frame, id: string) => frame.locator(`[data-card="${id}"]`);
const views = (page: Page) => page.evaluate(() => (window as unknown as { views: string[] }).views);

test('embedded in another origin, it opens, sizes itself, reports and stores its view, and accepts one', async ({
  page,
  hosts,
  site,
}) => {
  const host = await hosts.serve(withStory(site, `keep="map" src="${site}/two-banks/meadow/"`));
  await page.goto(host);
  const frame = await storyFrame(page);
  await mapIs(frame, 'ready');
  await expect(card(frame, 'meadow')).toBeVisible();
  const element = page.locator('dateline-story');
  const heights = async () => {
    const outer = await element.boundingBox();
    const inner = await frame.locator('.embed').boundingBox();
    return [Math.round(outer?.height ?? 0), Math.round(inner?.height ?? 1)];
  };
  await expect(async () => {
    const [outer, inner] = await heights();
    expect(outer).toBe(inner);
    // As high as the element is before it loads: the embed fills what it gets.
    expect(outer).toBe(576);
  }).toPass();
  await expect.poll(async () => (await views(page)).at(-1)).toContain('/two-banks/meadow/');
  // Until then the host page's own link stays as it is.
  await expect(page).toHaveURL(host);
  // The reader's actions are reported and kept in the host page's link, without history entries.
  const steps = await page.evaluate(() => history.length);
  await frame.getByRole('button', { name: 'Close', exact: true }).click();
  await frame.getByRole('button', { name: 'Next passage' }).click();
  await expect(frame.locator('[data-passage="p2"]')).toBeVisible();
  await expect(frame.locator('[data-passage="p1"]')).toBeHidden();
  await expect.poll(async () => (await views(page)).at(-1)).toMatch(/\/two-banks\/#.*passage=p2/);
  await expect(page).toHaveURL(/#map=two-banks%2F%23.*passage%3Dp2/);
  expect(await page.evaluate(() => history.length)).toBe(steps);
  // The host page opens a view.
  await page.evaluate((href) => {
    (document.querySelector('dateline-story') as unknown as { open(href: string): void }).open(
      href,
    );
  }, `${site}/two-banks/oldtown/#date=2000-06-10`);
  await expect(card(frame, 'oldtown')).toBeVisible();
  await expect.poll(() => frame.evaluate(() => window.dateline?.drawn())).toContain('oldtown');
  // On a narrow screen the text is at the bottom of the map.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(async () => {
    const [outer, inner] = await heights();
    expect(outer).toBe(inner);
    expect(outer).toBeGreaterThan(560);
  }).toPass();
  // Opened again, the host page's link restores the view.
  const kept = page.url();
  await page.goto('about:blank');
  await page.goto(kept);
  await expect(card(await storyFrame(page), 'oldtown')).toBeVisible();
});

test('the wheel scrolls the host page, and with Ctrl zooms the map', async ({
  page,
  hosts,
  site,
}) => {
  await page.goto(await hosts.serve(withStory(site)));
  const frame = await storyFrame(page);
  await mapIs(frame, 'ready');
  const box = await frame.locator('canvas.maplibregl-canvas').boundingBox();
  if (!box) throw new Error('no map');
  const drawn = () => frame.evaluate(() => window.dateline?.drawn());
  const before = await drawn();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(300);
  await expect(frame.getByText('Use Ctrl + scroll to zoom the map')).toBeAttached();
  expect(frame.url()).not.toContain('map=');
  expect(await drawn()).toEqual(before);
  await page.mouse.wheel(0, -300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => frame.url()).toContain('map=');
});

test('messages from another frame, window, origin or story do nothing', async ({
  page,
  hosts,
  site,
}) => {
  const href = `${site}/two-banks/oldtown/`;
  const message = JSON.stringify({ type: 'dateline:open', href });
  const sibling = await hosts.serve(
    `<script>onmessage = () => parent.frames.story.postMessage(${message}, '*');</script>`,
  );
  const popup = await hosts.serve(
    `<script>onmessage = () => { opener.frames.story.postMessage(${message}, '*'); document.title = 'told'; };</script>`,
  );
  const host = await hosts.serve(
    `<iframe name="story" src="${site}/two-banks/embed/" width="900" height="500"></iframe>
     <iframe name="sibling" src="${sibling}"></iframe>`,
  );
  await blockMap(page);
  await page.goto(host);
  const frame = await storyFrame(page);
  await mapIs(frame, 'loading');
  const opening = frame.url();
  // Wait for each message's listener.
  await frame.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    addEventListener('message', ({ data }) => heard.push(data));
  });
  const heard = () =>
    frame.evaluate(() => (window as unknown as { heard: unknown[] }).heard.length);
  await page.evaluate(() => window.frames[1]?.postMessage('go', '*'));
  await expect.poll(heard).toBe(1);
  const [other] = await Promise.all([
    page.waitForEvent('popup'),
    page.evaluate((address) => {
      Object.assign(window, { popup: open(address) });
    }, popup),
  ]);
  await other.waitForLoadState();
  await page.evaluate(() => (window as unknown as { popup: Window }).popup.postMessage('go', '*'));
  await expect.poll(heard).toBe(2);
  const tell = (to: string) =>
    page.evaluate((address) => {
      window.frames[0]?.postMessage({ type: 'dateline:open', href: address }, '*');
    }, to);
  const elsewhere = [
    href.replace('localhost', '127.0.0.1'),
    `${site}/many-kinds/pump/`,
    `${site}/`,
    'javascript:alert(1)',
    'no address',
  ];
  for (const address of elsewhere) await tell(address);
  await expect.poll(heard).toBe(2 + elsewhere.length);
  expect(frame.url()).toBe(opening);
  await expect(card(frame, 'oldtown')).toHaveCount(0);
  // The same message from its parent takes effect.
  await tell(href);
  await expect(card(frame, 'oldtown')).toBeVisible();
});

test('the element ignores messages that aren’t from its own frame', async ({
  page,
  hosts,
  site,
}) => {
  await blockMap(page);
  await page.goto(await hosts.serve(withStory(site)));
  const frame = await storyFrame(page);
  await mapIs(frame, 'loading');
  const height = async () => (await page.locator('dateline-story').boundingBox())?.height;
  const inner = async () => (await frame.locator('.embed').boundingBox())?.height;
  // After the frame has reported its height.
  await expect(async () => expect(await height()).toBeCloseTo((await inner()) ?? 0, 0)).toPass();
  const before = await height();
  await page.evaluate(() => {
    postMessage({ type: 'dateline:size', height: 9 }, '*');
    postMessage({ type: 'dateline:view', href: 'https://elsewhere.example/' }, '*');
  });
  // Later views of the frame are reported too.
  await frame.getByRole('button', { name: 'Next passage' }).click();
  await expect.poll(async () => (await views(page)).at(-1)).toContain('passage=p2');
  expect(await views(page)).not.toContain('https://elsewhere.example/');
  expect(await height()).toBe(before);
});

test.describe('in a sandboxed frame', () => {
  const frameOf = (site: string, sandbox: string) =>
    `<iframe sandbox="${sandbox}" src="${site}/two-banks/embed/#feature=oldtown" width="900" height="500"></iframe>`;

  test('with scripts and same origin everything works', async ({ page, hosts, site }) => {
    await blockMap(page);
    await page.goto(await hosts.serve(frameOf(site, 'allow-scripts allow-same-origin')));
    const frame = await storyFrame(page);
    await mapIs(frame, 'loading');
    await expect(card(frame, 'oldtown')).toBeVisible();
    await expect(frame.getByText('This embedded map can’t save settings')).toHaveCount(0);
  });

  test('with scripts only, and the CORS header, everything but storage and clipboard works', async ({
    page,
    hosts,
  }) => {
    const free = await serve(4300, false, `${fixtureSite}/build`, {
      'Access-Control-Allow-Origin': '*',
    });
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(await hosts.serve(frameOf(free.replace(/\/$/, ''), 'allow-scripts')));
    const frame = await storyFrame(page);
    await mapIs(frame, 'ready');
    await expect(card(frame, 'oldtown')).toBeVisible();
    await expect(frame.getByText('This embedded map can’t save settings')).toBeVisible();
    await frame.getByRole('button', { name: 'Next passage' }).click();
    await expect.poll(() => frame.url()).toContain('passage=');
    await expect.poll(() => frame.evaluate(() => window.dateline?.drawn())).toContain('meadow');
    expect(errors).toEqual([]);
  });

  for (const [what, sandbox] of [
    ['with scripts only, without the CORS header', 'allow-scripts'],
    ['without scripts', ''],
  ] as const)
    test(`${what} there are article, picture and a link to the full page`, async ({
      page,
      hosts,
      site,
    }) => {
      await page.goto(await hosts.serve(frameOf(site, sandbox)));
      const frame = await storyFrame(page);
      await expect(frame.locator('[data-passage]')).toHaveCount(5);
      await expect(frame.locator('[data-passage="p5"]')).toBeVisible();
      const picture = frame.getByRole('img', { name: /^Map: Trouble on the ferry/ });
      await picture.scrollIntoViewIfNeeded();
      await expect(picture).toBeVisible();
      await frame.getByRole('link', { name: 'Open the full story' }).click();
      await expect
        .poll(() => page.frames().map((one) => one.url()))
        .toContain(`${site}/two-banks/`);
    });
});

test('a source set late, or after one that is no link, opens', async ({ page, hosts, site }) => {
  await blockMap(page);
  const link = `<a href="${site}/two-banks/">The story</a>`;
  await page.goto(
    await hosts.serve(`<script async src="${site}/embed.js"></script>
<dateline-story id="late">${link}</dateline-story>
<dateline-story id="wrong" src="http://[">${link}</dateline-story>`),
  );
  for (const id of ['late', 'wrong']) {
    const element = page.locator(`#${id}`);
    // The link within is shown.
    await expect(element.getByRole('link', { name: 'The story' })).toBeVisible();
    await element.evaluate(
      (one, src) => one.setAttribute('src', src),
      `${site}/two-banks/oldtown/`,
    );
    await expect(card(await storyFrame(page), 'oldtown')).toBeVisible();
    await element.evaluate((one) => one.setAttribute('src', 'http://['));
    await expect(element.getByRole('link', { name: 'The story' })).toBeVisible();
  }
});

test('of many views asked for at once, the last is opened', async ({ page, hosts, site }) => {
  await blockMap(page);
  await page.goto(await hosts.serve(withStory(site, `src="${site}/two-banks/"`)));
  const frame = await storyFrame(page);
  await mapIs(frame, 'loading');
  const writes = await frame.evaluateHandle(() => {
    const count = { writes: 0 };
    const { replaceState } = history;
    history.replaceState = (...values) => {
      count.writes++;
      replaceState.apply(history, values);
    };
    return count;
  });
  await page.evaluate((root) => {
    const element = document.querySelector('dateline-story') as unknown as {
      open(href: string): void;
    };
    for (let at = 0; at < 3000; at++)
      element.open(`${root}/two-banks/#date=${1980 + (at % 20)}-01-01`);
    element.open(`${root}/two-banks/oldtown/#feature=%E0%A4%A`);
  }, site);
  await expect(card(frame, 'oldtown')).toBeVisible();
  expect(await writes.evaluate(({ writes }) => writes)).toBeLessThan(20);
});
