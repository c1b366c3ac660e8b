import type { Browser, Page } from '@playwright/test';
import { fileName } from '#delivery/file-name.ts';
import { patience } from '#delivery/files.ts';
import { root } from '../../../../scripts/set-up.mjs';
import {
  breakFile,
  endLongWaits,
  holdLongWaits,
  hurry,
  modes,
  passWaits,
  requestsOf,
  type BrokenFile,
  type Mode,
  type RequestedFile,
} from '../../../../tests/e2e/delivery.ts';
import { expect, Explorer, test } from '../../../../tests/e2e/explorer.ts';
import { chunkWith, mapChunkOf } from '../../../../tests/e2e/map-chunk.ts';

// Every file that the page requests × every way in which it can fail to arrive. The list is recorded from the page, so
// new files are covered. By default one file of each class is tried, missing, never answering, and in every second of the
// other modes; MATRIX=all tries everything (npm run test:matrix).

const path = '/sotk-2023/';
const build = `${root}build`;
const isWhole = process.env['MATRIX'] === 'all';
/** Only files whose path matches, to repeat a part of the matrix. */
const wanted = new RegExp(process.env['MATRIX_FILES'] ?? '');

/** Classes of files that only the map needs, so that the rest can be tested without waiting for it. */
const withoutMap = ['entry', 'nodes', 'story', 'layer', 'stylesheet'];

/** Text of all notices that can be seen. */
const noticesOf = (page: Page) =>
  page
    .locator('[role="status"], [role="alert"]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.textContent.trim() !== '')
        .map((one) => one.textContent.trim().replace(/\s+/g, ' ')),
    );

async function expectArticle(page: Page): Promise<void> {
  await expect(page.locator('[data-passage]')).toHaveCount(17);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('[data-passage] p').first()).toBeVisible();
  expect(await page.locator('[data-passage] a[data-feature]').count()).toBeGreaterThan(10);
}

/** The map is drawn and nothing is said to be missing: nothing on the page waits for the file. */
async function needsNothing(page: Page): Promise<boolean> {
  const state = await page.locator('html').getAttribute('data-map');
  return state === 'ready' && !/waiting|loading|couldn’t/.test((await noticesOf(page)).join());
}

/**
 * The page took it away: a style sheet, because its components have set the same styles by themselves, or the picture
 * that stands in on a busy machine, because the map or a picture that can be moved is there.
 */
async function isGone(page: Page, file: RequestedFile): Promise<boolean> {
  const name = file.path.split('/').at(-1) ?? '';
  const element = { stylesheet: `link[href$="${name}"]`, image: `img[src$="${name}"]` }[file.class];
  return element !== undefined && (await page.locator(element).count()) === 0;
}

async function expectNamed(
  page: Page,
  file: RequestedFile,
  mode: Mode,
  { wasRequested }: BrokenFile,
): Promise<void> {
  const isSlow = mode === 'never' || mode === 'late';
  await expect(async () => {
    if (!wasRequested() && (await needsNothing(page))) return;
    // The map is there soon after, or on a busy machine a picture that can be moved.
    const isReplaced = await page.locator('.picture svg').first().isVisible();
    if (file.class === 'first picture' && (isReplaced || (await needsNothing(page)))) return;
    // A font has a second format; a script that is only loaded in case of need may come late.
    if ((isSlow || file.class === 'font') && (await needsNothing(page))) return;
    // Before it is requested, an image isn't there either.
    const mayBeGone = isSlow || (file.class === 'image' && wasRequested());
    if (mayBeGone && (await isGone(page, file))) return;
    expect((await noticesOf(page)).join('\n')).toContain(fileName(file.path));
    // The map may take long on a busy machine, and says until then what it waits for.
  }).toPass({ timeout: isSlow ? 60_000 : 20_000, intervals: [100] });
}

/** For a file of the map: either it is drawn without, or the picture stands in. */
async function expectMap(page: Page): Promise<void> {
  await expect(
    page
      .locator(
        'html[data-map="ready"], .picture svg, .first-picture svg, .without-map img, img.still',
      )
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
}

async function check(browser: Browser, baseURL: string, file: RequestedFile, mode: Mode) {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  if (mode === 'never' || mode === 'late') await page.addInitScript(hurry);
  if (withoutMap.includes(file.class) && !file.path.includes('MapView'))
    await page.route(
      ({ pathname }) => pathname === mapChunkOf('build'),
      () => undefined,
    );
  const broken = await breakFile(page, mode, file.path, build);
  await page.goto(path, { waitUntil: 'commit' });
  await test.step(`${file.path}: ${mode}`, async () => {
    await expectArticle(page);
    await expectNamed(page, file, mode, broken);
    await expectArticle(page);
    if (!withoutMap.includes(file.class)) await expectMap(page);
    if (mode !== 'late') return;
    await broken.letThrough();
    await expect(page.locator('html')).toHaveAttribute('data-map', /./);
    await expect(page.locator('.delivery')).toHaveCount(0);
    await expectArticle(page);
  });
  await context.close();
}

let files: readonly RequestedFile[] = [];

test.beforeAll(async ({ browser, baseURL }) => {
  files = await requestsOf(browser, `${baseURL ?? ''}${path}`);
});

const firstOfClass = () =>
  files.filter((file, at) => files.findIndex((other) => other.class === file.class) === at);

/** Every class in the two most frequent modes, and in every second one of the others. */
function sampleOf(mode: Mode): readonly RequestedFile[] {
  if (mode === 'missing' || mode === 'never') return firstOfClass();
  return firstOfClass().filter((_, at) => (at + modes.indexOf(mode)) % 2 === 0);
}

async function checkAll(
  browser: Browser,
  baseURL: string | undefined,
  cases: readonly (readonly [RequestedFile, Mode])[],
): Promise<void> {
  test.setTimeout(60_000 + cases.length * 40_000);
  const failures: string[] = [];
  for (const [file, mode] of cases)
    await check(browser, baseURL ?? '', file, mode).catch((error: Error) =>
      failures.push(`${file.class} ${file.path}: ${mode}: ${error.message}`),
    );
  expect(failures).toEqual([]);
}

for (const mode of modes)
  test(
    `the article stays whatever file fails: ${mode}`,
    { tag: '@matrix' },
    async ({ browser, baseURL }) => {
      const some = isWhole ? files.filter(({ path }) => wanted.test(path)) : sampleOf(mode);
      await checkAll(
        browser,
        baseURL,
        some.map((file) => [file, mode]),
      );
    },
  );

test('a script that is cut and arrives after the page works is named', async ({ page }) => {
  // The error page's: SvelteKit loads it with every page and waits for nothing from it.
  const script = files.find((file) => /\/nodes\/1\./.test(file.path))?.path ?? '';
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    ({ pathname }) => pathname === script,
    async (route) => {
      await released;
      await route.fulfill({ contentType: 'text/javascript', body: 'export const' });
    },
  );
  await new Explorer(page).open(path);
  expect(await noticesOf(page)).not.toContainEqual(expect.stringContaining(fileName(script)));
  release();
  await expect(async () =>
    expect((await noticesOf(page)).join('\n')).toContain(fileName(script)),
  ).toPass();
  await expectArticle(page);
});

test('a card that fails to load ahead is named, and by its place once something is selected', async ({
  explorer,
  page,
}) => {
  const script = chunkWith('data-card', 'build');
  await page.route(
    ({ pathname }) => pathname === script,
    (route) => route.fulfill({ status: 404 }),
  );
  await explorer.open(path);
  const name = fileName(script);
  const notice = page.locator('.notice', { hasText: name });
  await expect(notice).toBeVisible();
  await explorer.mentions('sotk').click();
  await expect(page.locator('[data-sheet]').getByText(name)).toBeVisible();
  await expect(notice).toHaveCount(0);
});

test('a page whose end comes late names the scripts at its end', async ({ page }) => {
  let letThrough: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.addInitScript(endLongWaits);
  await page.route('**/blocking.js', async (route) => {
    await held;
    // A script that sets no such variable counts as one that failed.
    await route.fulfill({ contentType: 'text/javascript', body: 'window.__sveltekit_test = 1' });
  });
  await page.route(/immutable\/start\./, () => undefined);
  await page.route(path, async (route) => {
    const response = await route.fetch();
    const [before = '', after = ''] = (await response.text()).split('<script defer');
    const body = `${before}<script src="/blocking.js"></script><script defer${after}`;
    await route.fulfill({ response, body });
  });
  await page.goto(path, { waitUntil: 'commit' });
  const notice = page.locator('.delivery');
  await expect(notice).toContainText('blocking.js');
  letThrough();
  await expect(notice).toContainText('start.js');
  await expect(notice).not.toContainText('blocking.js');
});

test('what is asked for long after the page opened is called late in its time, and not before', async ({
  explorer,
  page,
}) => {
  await page.addInitScript(passWaits);
  // Where data is dear, the words that printing needs too aren't loaded in advance.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await explorer.open(path, 'picture');
  await page.waitForLoadState('networkidle');
  await page.route('**/_app/immutable/**', () => undefined);
  const pass = (wait: number) =>
    page.evaluate((detail) => dispatchEvent(new CustomEvent('test:pass', { detail })), wait);
  for (const wait of [patience / 2, patience, patience / 2, patience / 2]) await pass(wait);
  const asked = page.waitForRequest(/messages-en-tools/);
  await page.getByRole('button', { name: 'Claims', exact: true }).click();
  await asked;
  await pass(patience / 2);
  const notice = page.locator('.notice').filter({ hasText: 'messages-en-tools.js' });
  await expect(notice).toHaveCount(0);
  await pass(patience / 2);
  await expect(notice).toBeVisible();
});

test('when nothing is missing, a selection leaves the page as it is', async ({ explorer }) => {
  const { page } = explorer;
  await page.addInitScript(holdLongWaits);
  await explorer.open(path, 'map');
  // The page's own address is now in another folder, so relative addresses would mean other files.
  await explorer.mentions('sotk').click();
  await expect(explorer.card('sotk')).toBeInViewport();
  await page.evaluate(() => dispatchEvent(new Event('test:waited')));
  const media = await page
    .locator('link[rel="stylesheet"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('media')));
  expect(media.length).toBeGreaterThan(5);
  expect(media).not.toContain('print');
  expect((await noticesOf(page)).filter((text) => /waiting|couldn’t/.test(text))).toEqual([]);
});
