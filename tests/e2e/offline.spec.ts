import type { BrowserContext, Page } from '@playwright/test';
import { deploy, type Deployment } from './deployment.ts';
import { Explorer, expect, test } from './explorer.ts';

// A story without a network, after one visit, and what happens when the site changes: see src/offline/README.md.

test.use({ serviceWorkers: 'allow' });

/** Resolves once the page has kept its story, which begins after some seconds. */
async function kept(page: Page): Promise<void> {
  const isKept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const lists = await Promise.all(
        names.map(async (name) =>
          (await (await caches.open(name)).keys()).some(({ url }) =>
            url.endsWith('banks/kept.json'),
          ),
        ),
      );
      return lists.includes(true) && navigator.serviceWorker.controller !== null;
    });
  await expect.poll(isKept, { timeout: 60_000 }).toBe(true);
}

/** Opens the search by its key, which needs the page's script, and a part of it that is loaded only then. */
async function search(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-map', /./);
  await page.keyboard.press('/');
}

const searchField = (page: Page) =>
  page.getByRole('dialog', { name: 'Search' }).getByRole('combobox');

/** Visits a story once, and takes the network away. Returns another page, later. */
async function visitThenLeave(page: Page, path: string): Promise<Explorer> {
  const context = page.context();
  await page.goto('/two-banks/');
  await kept(page);
  await page.close();
  await context.setOffline(true);
  return openIn(context, path);
}

async function openIn(context: BrowserContext, path: string): Promise<Explorer> {
  const page = await context.newPage();
  await page.goto(path);
  return new Explorer(page);
}

const offlineDialog = async (explorer: Explorer) => {
  const { page } = explorer;
  await explorer.openMenu();
  await page.getByRole('button', { name: 'Reading offline' }).click();
  return page.getByRole('dialog', { name: 'Reading offline' });
};

test('after one visit, text, picture, map, card, search and downloads need no network', async ({
  page: first,
}) => {
  const explorer = await visitThenLeave(first, '/two-banks/');
  const { page } = explorer;
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  await expect(explorer.passage('p1')).toBeVisible();
  await expect(page.locator('.first-picture svg')).toBeVisible();
  await explorer.mapIs('ready', 60_000);
  await explorer.expectDrawn({ with: ['border', 'oldtown'] });
  // Names of the base map and of the story, in their letters.
  await expect.poll(async () => (await explorer.labels()).length).toBeGreaterThan(3);
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
  await page.keyboard.press('/');
  await page.keyboard.type('oldtown');
  await expect(page.getByRole('dialog', { name: 'Search' })).toContainText(/\d result/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  for (const button of ['Save PNG', 'GeoJSON']) {
    const download = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: button }).click();
    expect(await (await download).failure()).toBeNull();
  }
  expect(
    await page.evaluate(() => [...document.fonts].every(({ status }) => status !== 'error')),
  ).toBe(true);
  await page.keyboard.press('Escape');
  const dialog = await offlineDialog(explorer);
  await expect(dialog.getByText('This story is kept on this device.')).toBeVisible();
  expect(failed).toEqual([]);
});

test('the page of a feature opens in the story’s page', async ({ page: first }) => {
  const explorer = await visitThenLeave(first, '/two-banks/oldtown/#date=2020');
  await expect(explorer.card('oldtown')).toBeVisible();
  await expect(explorer.page).toHaveURL(/date=2020/);
});

test('the front page and the embed open too', async ({ page: first }) => {
  const { page } = await visitThenLeave(first, '/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dateline');
  await page.goto('/two-banks/embed/');
  await expect(page.locator('.first-picture svg')).toBeVisible();
});

test('what isn’t kept says so, in the reader’s language, and leads to what is', async ({
  page: first,
}) => {
  await first.addInitScript(() => localStorage.setItem('dateline-language', 'ru'));
  const context = first.context();
  await first.goto('/two-banks/');
  await kept(first);
  await first.close();
  await context.setOffline(true);
  const page = await context.newPage();
  // As without a network for the worker too.
  await context.route('**/long-read/', (route) => route.abort());
  await page.goto('/long-read/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Нет сети');
  await page.getByRole('link', { name: 'Trouble on the ferry' }).click();
  await expect(new Explorer(page).passage('p1')).toBeVisible();
});

test('a list says what is kept, and removes it', async ({ explorer }) => {
  const { page } = explorer;
  await page.goto('/two-banks/');
  // Also before the page has begun to keep anything.
  const dialog = await offlineDialog(explorer);
  await expect(dialog.getByRole('switch')).toBeChecked();
  await kept(page);
  await expect(dialog.getByText('This story is kept on this device.')).toBeVisible();
  await expect(dialog.getByRole('listitem').first()).toContainText(/\d\.\d MB/);
  await dialog.getByRole('button', { name: /^Remove “/ }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Remove everything' }).click();
  await expect(dialog.getByText('Nothing is kept yet.')).toBeVisible();
  await expect(dialog.getByRole('switch')).not.toBeChecked();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
});

test('where data are to be saved, nothing is kept until the reader wants it', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto('/two-banks/');
  const dialog = await offlineDialog(explorer);
  await expect(dialog.getByRole('switch')).not.toBeChecked();
  await dialog.getByRole('switch').check();
  await kept(page);
  await expect(dialog.getByText('This story is kept on this device.')).toBeVisible();
});

test('what couldn’t be kept without a network is kept once it is back', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    const { fetch } = window;
    let isLost = true;
    addEventListener('online', () => (isLost = false), true);
    window.fetch = async (request, init) => {
      if (isLost && /[.]pmtiles$/.test(String(request))) throw new TypeError('Failed to fetch');
      return fetch(request, init);
    };
  });
  await page.goto('/two-banks/');
  const dialog = await offlineDialog(explorer);
  await expect(dialog.getByText('This story couldn’t be kept.')).toBeVisible({ timeout: 30_000 });
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await kept(page);
  await expect(dialog.getByText('This story is kept on this device.')).toBeVisible();
});

test('a page that is without a network by the time it would be kept is kept later', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.clock.install();
  await page.goto('/two-banks/');
  await explorer.mapIs('ready', 60_000);
  // The page hears of it a moment later.
  const isOnline = () => page.evaluate(() => navigator.onLine);
  await page.context().setOffline(true);
  await expect.poll(isOnline).toBe(false);
  await page.clock.runFor(30_000);
  await page.context().setOffline(false);
  await expect.poll(isOnline).toBe(true);
  await page.clock.runFor(30_000);
  await page.clock.resume();
  await kept(page);
});

test('without room on the device, everything goes on', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('', 'QuotaExceededError'));
  });
  await page.goto('/two-banks/');
  await explorer.mapIs('ready', 60_000);
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), {
      timeout: 60_000,
    })
    .toBe(true);
  const dialog = await offlineDialog(explorer);
  await expect(dialog.getByText('There isn’t enough room')).toBeVisible();
  // The worker has kept the program.
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
});

test.describe('where no worker can be installed', () => {
  test.use({ serviceWorkers: 'block' });

  test('everything goes on', async ({ explorer }) => {
    const { page } = explorer;
    await page.addInitScript(() => {
      navigator.serviceWorker.register = () => Promise.reject(new Error('forbidden'));
    });
    await page.goto('/two-banks/');
    const dialog = await offlineDialog(explorer);
    await expect(dialog.getByText('This story couldn’t be kept.')).toBeVisible();
    await page.keyboard.press('Escape');
    await explorer.mentions('oldtown').click();
    await expect(explorer.card('oldtown')).toBeVisible();
  });
});

test.describe('when the site is deployed anew', () => {
  let site: Deployment;

  test.beforeEach(async () => {
    site = await deploy();
  });
  test.afterEach(() => site.remove());

  test('an open page goes on in its version, and offers the new one', async ({ page }) => {
    const explorer = new Explorer(page);
    await page.goto(`${site.address}two-banks/`);
    await kept(page);
    site.deployNext();
    // What the page hasn't needed yet.
    await search(page);
    await expect(searchField(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.goto(`${site.address}two-banks/oldtown/`);
    await page.goto(`${site.address}two-banks/`);
    const versionOf = () => page.evaluate(async () => (await caches.keys()).join());
    const before = await versionOf();
    await expect(page.getByText('There is a newer version of this site.')).toBeVisible({
      timeout: 60_000,
    });
    await page.getByRole('button', { name: 'Load it' }).click();
    await expect(page.getByText('There is a newer version of this site.')).toHaveCount(0);
    await expect.poll(versionOf, { timeout: 60_000 }).not.toBe(before);
    await kept(page);
    await page.context().setOffline(true);
    await page.reload();
    await expect(explorer.passage('p1')).toBeVisible();
    await search(page);
    await expect(searchField(page)).toBeVisible();
  });

  test.describe('and nothing was kept', () => {
    test.use({ serviceWorkers: 'block' });

    test('an open page says what to do', async ({ page }) => {
      await page.goto(`${site.address}two-banks/`);
      await expect(page.locator('html')).toHaveAttribute('data-map', 'ready', { timeout: 60_000 });
      site.deployNext();
      await search(page);
      // What printing needs may be missed too: a notice says so, the alert is in the place of the search.
      await expect(page.getByRole('alert').filter({ hasText: /Reload the page/ })).toBeVisible();
      await page.reload();
      await search(page);
      await expect(searchField(page)).toBeVisible();
    });
  });
});
