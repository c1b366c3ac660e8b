import { readdirSync, readFileSync } from 'node:fs';
import type { Page, Route } from '@playwright/test';
import { answerRange } from '../../../../tests/e2e/answer-range.ts';
import { expect, test } from '../../../../tests/e2e/explorer.ts';
import { hold } from '../../../../tests/e2e/hold.ts';

const assets = new URL('../../../../build/_app/immutable/assets/', import.meta.url);
/** The bytes of an archive, by its address. */
const bytesOf = (address: string) =>
  readFileSync(new URL(new URL(address).pathname.split('/').at(-1) ?? '', assets));
const archives = /\.pmtiles$/;

/** Names and bytes of the archives' answers. */
function answersTo(page: Page) {
  const answers: { file: string; bytes: number }[] = [];
  page.on('response', (response) => {
    const file = new URL(response.url()).pathname.split('/').at(-1) ?? '';
    if (!archives.test(file)) return;
    const bytes = Number(response.headers()['content-length'] ?? 0);
    answers.push({ file: file.replace(/\.[\w-]+\.pmtiles$/, ''), bytes });
  });
  return answers;
}

/** Answers with the part that is asked for, of a file of which only this share is there. */
async function answerPart(route: Route, share = 1) {
  const whole = bytesOf(route.request().url());
  return answerRange(route, whole.subarray(0, Math.floor(whole.length * share)));
}

test('with byte ranges, only the tiles in sight are fetched', async ({ explorer, page }) => {
  const answers = answersTo(page);
  await explorer.open('/sotk-2023/', 'map');
  const bytes = answers.reduce((sum, answer) => sum + answer.bytes, 0);
  expect(answers.length).toBeGreaterThan(1);
  expect(bytes / 1024).toBeLessThan(200);
});

test('without byte ranges, the story’s file is fetched once and first, and no other', async ({
  explorer,
  page,
}) => {
  const asked: string[] = [];
  await page.route(archives, (route) => {
    asked.push(new URL(route.request().url()).pathname.split('/').at(-1) ?? '');
    return route.fulfill({ status: 200, body: bytesOf(route.request().url()) });
  });
  await explorer.open('/sotk-2023/', 'map');
  await explorer.expectDrawn({ with: ['clash-2023-05-11', 'armenia-azerbaijan-border'] });
  expect(asked).toHaveLength(1);
  expect(asked[0]).toMatch(/^sotk-2023\.[\w-]+\.pmtiles$/);
  const [file = ''] = readdirSync(assets).filter((name) => name === asked[0]);
  expect(readFileSync(new URL(file, assets)).length).toBeLessThan(1_000_000);
});

test('an archive that is cut off in the middle is named, and the rest goes on', async ({
  explorer,
  page,
}) => {
  await page.route(/sotk-2023\.[\w-]+\.pmtiles$/, (route) => answerPart(route, 0.2));
  await explorer.open('/sotk-2023/#map=8.5/40.2/45.8', 'map');
  await expect(
    page.getByText('Part of the base map (sotk-2023.pmtiles) couldn’t load'),
  ).toBeVisible();
  await explorer.expectDrawn({ with: ['clash-2023-05-11', 'armenia-azerbaijan-border'] });
});

test('where tiles are missing, coarser ones stand in', async ({ explorer, page }) => {
  // The directory arrives, no tile of the story's file does.
  await page.route(/sotk-2023\.[\w-]+\.pmtiles$/, (route) =>
    /bytes=0-/.test(route.request().headers()['range'] ?? '')
      ? answerPart(route)
      : route.fulfill({ status: 500 }),
  );
  await explorer.open('/sotk-2023/#map=6/41/50', 'map');
  await expect(
    page.getByText('Part of the base map (sotk-2023.pmtiles) couldn’t load'),
  ).toBeVisible();
  await explorer.expectLabels(['Caspian Sea']);
});

test('offline after loading, what was loaded stays and the rest is named', async ({
  context,
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/', 'map');
  await context.setOffline(true);
  await explorer.mentions('sotk').first().click();
  await expect(explorer.card('sotk')).toBeVisible();
  await page.evaluate(() => (location.hash = '#map=8/48.85/2.35'));
  await expect(
    page.getByText(/Part of the base map \(.*pmtiles\) couldn’t load/).first(),
  ).toBeVisible();
  await expect(explorer.passage('p1')).toBeVisible();
});

test('in the Black Sea the map is sea', async ({ explorer }) => {
  await explorer.open('/sotk-2023/#map=7/43.4/33', 'map');
  await explorer.expectLabels(['Black Sea', 'Sevastopol']);
});

test('the map’s worker starts while the letters of its labels are still loading', async ({
  explorer,
  page,
}) => {
  const release = await hold(page, /\.woff2$/);
  const started = page.waitForEvent('worker');
  await page.goto('/sotk-2023/', { waitUntil: 'commit' });
  await started;
  expect(await page.locator('.maplibregl-canvas').count()).toBe(0);
  release();
  await explorer.mapIs('ready');
});

/** Counts, in `paints` of the window, how often WebGL begins a picture on the canvas. */
function countPaints(): void {
  const { clear } = WebGL2RenderingContext.prototype;
  Object.assign(window, { paints: 0 });
  WebGL2RenderingContext.prototype.clear = function (mask) {
    const isCanvas = this.getParameter(this.FRAMEBUFFER_BINDING) === null;
    if (isCanvas && mask & this.COLOR_BUFFER_BIT) Object.assign(window, { paints: paints() + 1 });
    clear.call(this, mask);
  };
  const paints = () => (window as unknown as { paints: number }).paints;
}

test('nothing is painted before the first tile', async ({ explorer, page }) => {
  await page.addInitScript(countPaints);
  // The worker reads the tiles.
  const release = await hold(page, /gl-worker/);
  await page.goto('/sotk-2023/');
  await page.locator('.maplibregl-canvas').waitFor();
  const paints = () => page.evaluate(() => Reflect.get(window, 'paints') as number);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
  });
  expect(await paints()).toBe(0);
  release();
  await explorer.mapIs('ready');
  expect(await paints()).toBeGreaterThan(0);
});
