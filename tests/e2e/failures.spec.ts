import { expect, test } from './explorer.ts';
import { hold } from './hold.ts';
import { fixtureSite } from '../../scripts/fixture-site.mjs';
import { mapChunkOf } from './map-chunk.ts';

const failing = (pattern: RegExp) => (url: URL) => pattern.test(url.pathname);

test('a layer that fails to load is named, with what to do, and the rest works', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.route(failing(/talks.*\.geojson$/), (route) => route.abort());
  await explorer.open('/two-banks/', 'map');
  await expect(page.getByRole('status').filter({ hasText: 'The layer “Talks”' })).toContainText(
    'layers/talks.geojson) couldn’t load',
  );
  await expect(page.getByText(/Reload the page to try again/)).toBeVisible();
  await expect(explorer.mentions('hill')).toHaveCount(0);
  await explorer.expectDrawn({
    with: ['oldtown'],
    without: ['hill'],
  });
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toContainText('as in the survey');
  await explorer.setDates('2000-06-02', '2000-06-09');
  await explorer.expectDrawn({ without: ['ferry'] });
  await page.getByRole('button', { name: 'Close notice' }).click();
  await expect(page.getByText('couldn’t load, so')).toHaveCount(0);
});

test('without a required file the article stays, with a picture of the map and links', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.route(failing(/story\.[\w-]+\.json$/), (route) =>
    route.fulfill({ status: 404, body: '' }),
  );
  await page.goto('/two-banks/');
  await explorer.mapIs('unavailable');
  await expect(page.getByRole('status').filter({ hasText: 'story.json' })).toContainText(
    'The article and its links do. Reload the page',
  );
  await expect(page.getByText('Loading map')).toHaveCount(0);
  await expect(page.getByText('A picture of the map')).toBeVisible();
  await expect(page.getByRole('img', { name: 'Map: Trouble on the ferry' })).toBeVisible();
  // The links of the prerendered page lead to other prerendered pages.
  await explorer.mentions('oldtown').click();
  await expect(page).toHaveURL(/\/two-banks\/oldtown\/$/);
  await expect(explorer.card('oldtown')).toContainText('as in the survey');
  await explorer.mapIs('unavailable');
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Reload' }).click();
  await explorer.mapIs('ready');
  await expect(page.locator('.delivery')).toHaveCount(0);
});

test('a base map file that fails to load is named, and the map works', async ({ explorer }) => {
  const { page } = explorer;
  await page.route(failing(/two-banks\.[\w-]+\.pmtiles$/), (route) => route.abort());
  await explorer.open('/two-banks/', 'map');
  await expect(
    page.getByText('Part of the base map (two-banks.pmtiles) couldn’t load'),
  ).toBeVisible();
  await explorer.expectDrawn({ with: ['oldtown', 'border'] });
});

test('without MapLibre the article, list, cards, dates and links work', async ({ explorer }) => {
  const { page } = explorer;
  await page.route(
    ({ pathname }) => pathname === mapChunkOf(`${fixtureSite}/build`),
    (route) => route.abort(),
  );
  await page.goto('/two-banks/');
  await explorer.mapIs('unavailable');
  await expect(page.getByText('The map couldn’t load')).toBeVisible();
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await explorer.place('southend').getByRole('link').click();
  await expect(explorer.card('southend')).toBeVisible();
});

for (const [how, answer] of [
  ['missing', { status: 404 }],
  ['empty', { contentType: 'text/javascript', body: '' }],
] as const)
  test(`where MapLibre is ${how}, one notice names it, and nothing is covered`, async ({
    explorer,
  }) => {
    const { page } = explorer;
    const file = mapChunkOf(`${fixtureSite}/build`);
    await page.route(failing(new RegExp(`${file}|two-banks[.][^/]+pmtiles`)), (route) =>
      route.fulfill(answer),
    );
    await page.goto('/two-banks/');
    await explorer.mapIs('unavailable');
    // Whatever else says that a file failed has asked for it again.
    await page.waitForLoadState('networkidle');
    const name = file.slice(file.lastIndexOf('/') + 1);
    const notices = page.getByRole('status').filter({ hasText: name });
    await expect(notices).toHaveText(/^\s*The map couldn’t load/);
    const other = page.getByRole('status').filter({ hasText: 'two-banks.pmtiles' });
    await expect(other).toBeVisible();
    for (const [width, height] of [
      [1440, 900],
      [1100, 760],
      [800, 1000],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      // A trial run fails if something else lies there.
      const corner = { trial: true, position: { x: 4, y: 4 } };
      for (const notice of [notices, other]) await notice.click(corner);
      for (const name of width < 700 ? ['Key', 'Larger map'] : ['Key', 'Zoom in', 'Zoom out'])
        await page.getByRole('button', { name, exact: true }).click({ trial: true });
    }
    await page.setViewportSize({ width: 1440, height: 900 });
    await explorer.mentions('oldtown').click();
    await explorer.card('oldtown').click({ trial: true, position: { x: 40, y: 40 } });
    await other.click({ trial: true });
  });

test('a search that fails to load says so, and the rest works', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  // The card is loaded after the page, and search on first use.
  await explorer.mentions('ferry').first().click();
  await expect(explorer.card('ferry')).toBeVisible();
  await page.route(failing(/\.js$/), (route) => route.abort());
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search' });
  await expect(search).toContainText(/couldn’t load \(.*\.js.*\)\. Reload the page/);
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('a dialog that fails to load says so, and closes', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await explorer.mentions('ferry').first().click();
  await expect(explorer.card('ferry')).toBeVisible();
  await page.route(failing(/\.js$/), (route) => route.abort());
  await page.keyboard.press('?');
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toContainText(/couldn’t load \(.*\.js.*\)\. Reload the page/);
  // On a phone there is no Escape.
  await keys.getByRole('button', { name: 'Close' }).click();
  await expect(keys).toHaveCount(0);
  await page.getByRole('button', { name: 'Claims' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('couldn’t load');
  await page.getByRole('button', { name: 'Article', exact: true }).click();
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('a map that loses WebGL says so, and the rest works', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/', 'map');
  await explorer.canvas.evaluate((canvas: HTMLCanvasElement) =>
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext(),
  );
  await explorer.mapIs('unavailable');
  await expect(page.getByText('The map stopped working')).toBeVisible();
  // A picture of the same scene is shown instead.
  await explorer.expectDrawn({ with: ['ferry', 'oldtown'] });
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('what is asked for without a network comes once it is back', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await page.context().setOffline(true);
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search' });
  await expect(search).toContainText('There is no network.');
  await page.context().setOffline(false);
  await expect(search.getByRole('combobox')).toBeVisible();
});

test('without a network from the start, the page is loaded again once there is one', async ({
  explorer,
}) => {
  const { page } = explorer;
  const release = await hold(page, '**/start.*.js');
  await page.goto('/two-banks/', { waitUntil: 'commit' });
  await expect(explorer.passage('p1')).toBeVisible();
  await page.context().setOffline(true);
  release();
  await expect(page.getByText('couldn’t load', { exact: false })).toBeVisible();
  await page.unrouteAll();
  await page.context().setOffline(false);
  await explorer.mapIs('ready');
});

test('if copying fails, the passage’s link can be copied by hand', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    });
  });
  await explorer.open('/two-banks/');
  await page.getByRole('link', { name: 'Select passage 2 and copy its link' }).click();
  await expect(page.getByLabel(/Couldn’t copy. Copy the link to passage 2/)).toHaveValue(
    /\/two-banks\/#date=2000-06-01\/2000-06-10&passage=p2&hide=&names=en&as=law$/,
  );
});
