import type { Page } from '@playwright/test';
import { expect, Explorer, inWords, refuseOtherHosts, test } from './explorer.ts';
import { withoutTowns } from './towns.ts';

const folder = 'tests/fixtures/stories/two-banks';

test('a link opened in a new browser shows the same', async ({ explorer, browser }) => {
  const { page } = explorer;
  // Without animation, each run has the same camera.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('/two-banks/', 'map');
  await explorer.showLayers();
  await explorer.layer('Talks').uncheck();
  await explorer.setDates('1990-01-01', '1999-12-31');
  await explorer.mentions('ferry').first().click();
  await explorer.expectDrawn({ with: ['border', 'ferry'] });
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/#map=/);
  await explorer.copyLink();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  // Every known key.
  expect(new URL(link).pathname + new URL(link).hash).toMatch(
    /^\/two-banks\/ferry\/#map=[\d./-]+&date=1990-01-01\/1999-12-31&passage=p1&hide=talks&names=en&as=law$/,
  );

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const foreign = await refuseOtherHosts(context, link);
  const other = new Explorer(await context.newPage());
  await other.open(link, 'map');
  await expect(other.card('ferry')).toContainText('Outlined only');
  await expect(other.status).toHaveText((await explorer.status.textContent()) ?? '');
  await other.showLayers();
  await expect(other.layer('Talks')).not.toBeChecked();
  await expect(other.dateField('From')).toHaveValue(inWords('1990-01-01'));
  await expect(other.passage('p1').locator('> a')).toHaveAttribute('aria-current', 'true');
  // It opens with the same address, and keeps it.
  await expect(other.page).toHaveURL(link);
  const drawn = async (of: Page) =>
    withoutTowns(folder, await of.evaluate(() => window.dateline?.drawn()));
  await expect.poll(() => drawn(other.page)).toEqual(await drawn(page));
  expect(foreign).toEqual([]);
  await context.close();
});

test('a camera in a link sets the map, and stays in the link', async ({ explorer }) => {
  await explorer.open('/two-banks/#map=13/48.17/20.12', 'map');
  await explorer.expectDrawn({ with: ['oldtown'], without: ['southend', 'hill'] });
  await explorer.showLayers();
  await explorer.layer('Talks').uncheck();
  await expect(explorer.page).toHaveURL(/#map=13\/48\.17\/20\.12&hide=talks$/);
});

test('Back undoes a selection, a date and a layer switch, and Forward redoes them', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
  await page.getByRole('button', { name: /^Before/ }).click();
  await explorer.showLayers();
  await explorer.layer('River').uncheck();
  await expect(page).toHaveURL(/\/oldtown\/#date=.+&passage=p1&hide=river$/);
  await page.goBack();
  await expect(explorer.layer('River')).toBeChecked();
  await page.goBack();
  await expect(explorer.status).toContainText('Map as of 10 June 2000');
  await expect(explorer.card('oldtown')).toBeVisible();
  await page.goBack();
  await expect(explorer.card('oldtown')).toHaveCount(0);
  await expect(page).toHaveURL(/\/two-banks\/$/);
  await page.goForward();
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('Back after a reload restores the previous entry', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#names=fr');
  await explorer.mentions('oldtown').click();
  await expect(page).toHaveURL(/\/oldtown\/#passage=p1&names=fr$/);
  await explorer.reload();
  await expect(explorer.card('oldtown')).toBeVisible();
  await page.goBack();
  await expect(explorer.card('oldtown')).toHaveCount(0);
  await expect(page).toHaveURL(/\/two-banks\/#names=fr$/);
});

test('unreadable parts of a link are ignored with a notice; the rest applies', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/oldtown/#date=soon&hide=talks&map=1/2&later=x%');
  const notice = page.getByRole('status').filter({ hasText: 'couldn’t be read' });
  await expect(notice).toContainText('date=soon');
  await expect(notice).toContainText('map=1/2');
  await expect(explorer.card('oldtown')).toBeVisible();
  await explorer.showLayers();
  await expect(explorer.layer('Talks')).not.toBeChecked();
  await explorer.layer('Talks').check();
  await expect(page).toHaveURL(/\/oldtown\/#later=x%25$/);
  await page.goBack();
  await expect(explorer.layer('Talks')).not.toBeChecked();
});

test('a link to a place that no longer exists leads to the story', async ({ explorer }) => {
  const { page } = explorer;
  const response = await page.goto('/two-banks/atlantis/#date=1999');
  expect(response?.status()).toBe(404);
  await expect(page.getByText('has no place “atlantis”')).toBeVisible();
  await page.getByRole('link', { name: /Open the story/ }).click();
  await expect(explorer.passage('p1')).toBeVisible();
  await expect(page).toHaveURL(/\/two-banks\/#date=1999$/);
});

test('an action that changes nothing adds no history entry', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/oldtown/');
  const steps = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Zoom to it' }).click();
  await page.getByRole('button', { name: 'The article', exact: true }).first().click();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await page.evaluate(() => {
    location.hash = 'date=2000-06-09';
  });
  await expect(explorer.status).toContainText('Map as of 9 June 2000');
});

test('links as other programs escape them are read', async ({ explorer }) => {
  await explorer.open('/two-banks/#date%3D1999-11-10&amp;hide=river');
  await expect(explorer.status).toContainText('10 November 1999');
  await explorer.showLayers();
  await expect(explorer.layer('River')).not.toBeChecked();
  await expect(explorer.page.getByText('couldn’t be read')).toHaveCount(0);
});

test('a fragment that can’t be decoded is named, and the page goes on', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await page.evaluate(() => (location.hash = '#feature=%E0%A4%A'));
  await expect(page.getByText('couldn’t be read')).toBeVisible();
  await page.evaluate(() => (location.hash = '#date=1999-11-10'));
  await expect(explorer.status).toContainText('10 November 1999');
});

test('a date before the year 1 is written as people do, and stays readable', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#date=-0044-03-15');
  await expect(explorer.status).toContainText('15 March 45 BC');
  await explorer.handle('Start').focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.status).toContainText('BC');
  await explorer.reload();
  await expect(page.getByText('couldn’t be read')).toHaveCount(0);
});

test('a link too long for a QR code can still be shared and printed', async ({ explorer }) => {
  const { page } = explorer;
  const places = Array.from({ length: 400 }, (_, at) => `${(44 + at / 400).toFixed(5)},40.12345`);
  await explorer.open(`/two-banks/#measure=${places.join(';')}`);
  const dialog = await explorer.share();
  await expect(dialog.getByText('This link is too long for a QR code')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Copy link' })).toBeVisible();
  await expect(dialog.getByText('GeoJSON')).toBeVisible();
  await expect(page.getByText('too long for a QR code')).toBeVisible();
});

/** Fragments of random characters, keys and values, some of which can't be decoded. */
function* randomFragments(count: number, seed: number): Generator<string> {
  const parts = [
    'date',
    'feature',
    'map',
    'as',
    'within',
    'measure',
    'hide',
    '=',
    '&',
    '%',
    '%E0%A4%A',
    'amp;',
    '%3D',
  ];
  const values = [
    'oldtown',
    '2023-05-11',
    '-0044',
    '../..',
    '9/40/45',
    'ground',
    '45,40;46,41',
    '\u{1f6a9}',
    '\ud83d',
    '__proto__',
    '<b>',
    '"',
    ' ',
  ];
  let state = seed;
  const next = (below: number) => {
    // A linear congruential generator, so that failures can be repeated (Numerical Recipes).
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let made = 0; made < count; made++)
    yield Array.from({ length: 1 + next(9) }, () => {
      const from = next(2) === 0 ? parts : values;
      return from[next(from.length)] ?? '';
    }).join('');
}

const isWhole = process.env['MATRIX'] === 'all';

test('no fragment stops the page', { tag: '@matrix' }, async ({ explorer, browser, baseURL }) => {
  const { page } = explorer;
  test.setTimeout(isWhole ? 3_600_000 : 240_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await explorer.open('/two-banks/');
  const fragments = [...randomFragments(isWhole ? 10_000 : 500, 1)];
  for (let at = 0; at < fragments.length; at += 50)
    await page.evaluate(
      async (some) => {
        for (const fragment of some) {
          location.hash = `#${fragment}`;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      },
      fragments.slice(at, at + 50),
    );
  await explorer.show('/two-banks/#date=1999-11-10');
  await expect(explorer.status).toContainText('10 November 1999');
  for (const fragment of randomFragments(isWhole ? 200 : 20, 2)) {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const fresh = new Explorer(await context.newPage());
    fresh.page.on('pageerror', (error) => complaints.push(`${fragment}: ${error.message}`));
    await fresh.open(`/two-banks/#${fragment}`);
    await context.close();
  }
  expect(complaints).toEqual([]);
});
