import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { fixtureSite } from '../../scripts/fixture-site.mjs';
import { ownPolicy, policyText } from '../../scripts/content-policy.ts';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/set-up.mjs';
import { Explorer, expect, test } from './explorer.ts';
import { isInstalled, serveNginx, servePython, type RunningServer } from './servers.ts';

/** Opens the story of a site and uses it. */
async function useSite(explorer: Explorer, address: string): Promise<void> {
  const { page } = explorer;
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await explorer.open(`${address}two-banks/`, 'map');
  await explorer.expectDrawn({ with: ['border', 'oldtown'] });
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
  await expect(page).toHaveURL(`${address}two-banks/oldtown/#passage=p1`);
  await page.keyboard.press('/');
  const search = page.getByRole('dialog', { name: 'Search' });
  await expect(search.getByRole('combobox')).toBeVisible();
  expect(complaints).toEqual([]);
}

/** Headers of an answer, without decompressing it. */
function headersOf(address: string): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    httpRequest(address, { headers: { 'accept-encoding': 'gzip' } }, (response) => {
      response.resume();
      resolve({ ...response.headers, status: response.statusCode });
    })
      .once('error', reject)
      .end();
  });
}

const dataFile = async (explorer: Explorer) =>
  (await explorer.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .find((name) => name.includes('/river.')),
  )) ?? '';

test.describe('Python’s http.server', () => {
  test.skip(!isInstalled('python3'), 'python3 is not installed');

  for (const folder of ['', 'news-maps'])
    test(`serves a working site${folder === '' ? '' : ` in ${folder}/`}`, async ({ page }) => {
      const server = await servePython(folder);
      await useSite(new Explorer(page), server.address).finally(server.stop);
    });
});

test.describe('nginx', () => {
  test.skip(!isInstalled('nginx'), 'nginx is not installed');
  let server: RunningServer | undefined;
  test.afterEach(() => server?.stop());

  test('with nothing but Debian’s own settings serves a working site', async ({ page }) => {
    server = await serveNginx('plain');
    await useSite(new Explorer(page), server.address);
  });

  test('as documented serves a working site, with its headers', async ({ page }) => {
    server = await serveNginx('documented');
    const { address } = server;
    const explorer = new Explorer(page);
    await useSite(explorer, address);
    expect(await headersOf(`${address}two-banks/`)).toMatchObject({
      status: 200,
      'content-encoding': 'gzip',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "frame-ancestors 'self'",
    });
    expect(await headersOf(await dataFile(explorer))).toMatchObject({
      'content-type': 'application/geo+json',
      'content-encoding': 'gzip',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(await headersOf(`${address}two-banks/embed/`)).toMatchObject({
      status: 200,
      'content-security-policy': 'frame-ancestors *',
      'access-control-allow-origin': '*',
    });
    expect(await headersOf(`${address}two-banks/nowhere/`)).toMatchObject({ status: 404 });
    await page.goto(`${address}two-banks/nowhere/`);
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await page.goto(`${address}two-banks/oldtown`);
    await expect(page).toHaveURL(`${address}two-banks/oldtown/`);
  });
});

test('under a strict policy in a header, the site works', async ({ page }) => {
  const probe = await (await fetch(new URL('/two-banks/', test.info().project.use.baseURL))).text();
  const hashes = probe.match(/'sha256-[^']+'/g) ?? [];
  const policy = policyText({ ...ownPolicy, 'script-src': ["'self'", ...hashes] });
  const address = await serve(4360, false, `${fixtureSite}/build`, {
    'Content-Security-Policy': policy,
  });
  await useSite(new Explorer(page), address);
});

test('even if a host’s policy refuses the inline scripts, the map is drawn', async ({ page }) => {
  const policy = policyText(ownPolicy);
  const address = await serve(4380, false, `${fixtureSite}/build`, {
    'Content-Security-Policy': policy,
  });
  const explorer = new Explorer(page);
  await explorer.open(`${address}two-banks/`, 'map');
  await explorer.expectDrawn({ with: ['oldtown'] });
});

test('index.html in an address is the page', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/index.html#date=2000-05-10');
  await expect(explorer.status).toContainText('10 May 2000');
  await expect(page).toHaveURL(/\/two-banks\/#date=2000-05-10$/);
  await explorer.open('/two-banks/oldtown/index.html');
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('the site is served compressed', async ({ baseURL }) => {
  expect(await headersOf(`${baseURL ?? ''}/two-banks/`)).toMatchObject({
    'content-encoding': 'gzip',
  });
});

test('a build made while the server runs is served', async ({ request }) => {
  mkdirSync(`${root}.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}.cache/served-`);
  try {
    const address = await serve(4340, false, folder.slice(root.length));
    expect((await request.get(address)).status()).toBe(404);
    writeFileSync(`${folder}/index.html`, 'built');
    expect(await (await request.get(address)).text()).toBe('built');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
