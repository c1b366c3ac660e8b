import { expect, test, type Explorer } from './explorer.ts';

// A story with four hundred places, of which the text mentions two: not all rows are in the page.

const rows = (explorer: Explorer) =>
  explorer.page.getByRole('list', { name: 'All places' }).getByRole('listitem');
const listPlaces = (explorer: Explorer) =>
  explorer.page.getByRole('button', { name: 'Places', exact: true }).click();

test('only places in sight are in the page, and say which of how many they are', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/many-gauges/');
  await listPlaces(explorer);
  // Those that the text mentions come first.
  await expect(rows(explorer).first()).toHaveText(/Gauge 40\s*Gauge/);
  await expect(rows(explorer).first()).toHaveAttribute('aria-posinset', '1');
  await expect(rows(explorer).first()).toHaveAttribute('aria-setsize', '400');
  expect(await rows(explorer).count()).toBeLessThan(60);
  const features = await page.evaluate(() => window.dateline?.features());
  expect(features).toHaveLength(400);
  expect(features?.[0]).toEqual({ id: 'gauge-1', shown: true });
});

test('the keyboard walks the whole list', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/many-gauges/');
  await listPlaces(explorer);
  await rows(explorer).first().getByRole('link').focus();
  for (let pressed = 0; pressed < 30; pressed += 1) await page.keyboard.press('ArrowDown');
  // Two that the text mentions, and 29 of the others.
  await expect(page.getByRole('link', { name: /^Gauge 29\b/ })).toBeFocused();
  await page.keyboard.press('End');
  const last = page.getByRole('link', { name: /^Gauge 399\b/ });
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(explorer.card('gauge-399')).toBeVisible();
  await expect(page).toHaveURL(/#feature=gauge-399$/);
  await last.focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('link', { name: /^Gauge 40\b/ })).toBeFocused();
});

test('a filter leaves the places of that name', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/many-gauges/');
  await listPlaces(explorer);
  await page.getByRole('searchbox', { name: 'Filter places by name' }).fill('gauge 39');
  await expect(page.getByText('14 of 400 places')).toBeVisible();
  await expect(rows(explorer)).toHaveCount(14);
});

test('on a phone the page scrolls the list', async ({ explorer }) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('/many-gauges/');
  await listPlaces(explorer);
  await expect(rows(explorer).first()).toContainText('Gauge 40');
  await page.mouse.move(200, 700);
  // Rows are measured when they come into sight, and then the page is longer.
  await expect(async () => {
    await page.mouse.wheel(0, 1e6);
    const last = page.getByRole('link', { name: /^Gauge 399\b/ });
    await expect(last).toBeInViewport({ timeout: 1000 });
  }).toPass();
  expect(await rows(explorer).count()).toBeLessThan(60);
});

test('search offers all places that it finds', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/many-gauges/');
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search' });
  await search.getByRole('combobox').fill('gauge');
  await search.getByRole('option', { name: 'All 400 places' }).click();
  const places = search.getByRole('group', { name: 'Places' }).getByRole('option');
  await expect(places.first()).toHaveAttribute('aria-setsize', '400');
  expect(await places.count()).toBeLessThan(60);
  // The arrows go on with the first of the new ones.
  for (let pressed = 0; pressed < 25; pressed += 1) await page.keyboard.press('ArrowDown');
  const active = search.getByRole('option', { selected: true });
  await expect(active).toHaveAttribute('aria-posinset', '34');
  await expect(active).toBeInViewport();
});

test('of several hundred claims only those in sight are in the page', async ({ explorer }) => {
  const { page } = explorer;
  await page.route(/story\.[\w-]+\.json$/, async (route) => {
    const response = await route.fetch();
    const story = (await response.json()) as { disputes: readonly object[] };
    const matters = Array.from({ length: 400 }, (_, at) => ({
      ...story.disputes[0],
      // Nothing to link to: only its sources can be opened.
      features: [],
      id: `matter-${at + 1}`,
      title: `Matter ${at + 1}`,
    }));
    const disputes = [...story.disputes, ...matters];
    await route.fulfill({ response, json: { ...story, disputes } });
  });
  await explorer.open('/two-banks/');
  await page.getByRole('button', { name: 'Claims', exact: true }).click();
  const claims = page.getByRole('list', { name: 'All claims' }).getByRole('listitem');
  await expect(claims.first()).toHaveAttribute('aria-setsize', '401');
  await expect(claims.first()).toContainText('The south’s boat came first.');
  expect(await claims.count()).toBeLessThan(60);
  await claims.first().getByRole('link').first().focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'Matter 400' })).toBeInViewport();
  await expect(claims.last().getByText('Sources')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(claims.filter({ hasText: 'Matter 399' }).getByText('Sources')).toBeFocused();
  expect(await claims.count()).toBeLessThan(60);
});

test('without JavaScript the page still links the pages of features', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('/many-gauges/');
  // Not shown, but there for search engines, beside the links in the text.
  await expect(page.locator('li a[href$="gauge-40/"]')).toHaveCount(1);
  await expect(page.locator('li a[href$="gauge-400/"]')).toHaveCount(1);
  await expect(page.locator('li a[href$="gauge-1/"]')).toHaveCount(0);
  await context.close();
});
