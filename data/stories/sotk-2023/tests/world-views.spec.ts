import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { worldViews } from '../../../../tests/fixtures/world-views.ts';
import { answerRange } from '../../../../tests/e2e/answer-range.ts';
import { expect, test } from '../../../../tests/e2e/explorer.ts';

const world = readFileSync(new URL('../../../basemap/world.pmtiles', import.meta.url));

/** Serves the world's archive whole, by byte ranges, and counts the bytes of all archives. */
async function serveWhole(page: Page) {
  let bytes = 0;
  page.on('response', (response) => {
    if (response.url().endsWith('.pmtiles'))
      bytes += Number(response.headers()['content-length'] ?? 0);
  });
  // The story's own files would answer instead.
  await page.route(/sotk-2023[\w-]*\.[\w-]+\.pmtiles$/, (route) => route.fulfill({ status: 404 }));
  await page.route(/world\.[\w-]+\.pmtiles$/, (route) => answerRange(route, world));
  return () => bytes;
}

/** Names that stand over one another. */
const overlaps = (page: Page) =>
  page.evaluate(() => {
    const found = new Set<string>();
    for (let x = 0; x < innerWidth; x += 7)
      for (let y = 0; y < innerHeight; y += 4) {
        const here = window.dateline?.labels({ x, y }) ?? [];
        if (here.length > 1) found.add(here.map(({ text }) => text).join(' | '));
      }
    return [...found];
  });

test.use({ viewport: { width: 900, height: 640 } });

const isWhole = process.env['MATRIX'] === 'all';

/** Each test opens one of its views, far, nearer or near in turn; `npm run test:matrix` opens all. */
const sampleOf = <View>(views: readonly View[], turn: number): readonly View[] =>
  isWhole ? views : views.filter((_, at) => at === turn % views.length);

for (const [turn, [part, views]] of Object.entries(worldViews).entries())
  test(`${part}: names stand clear of one another, and little is fetched @matrix`, async ({
    explorer,
    page,
  }) => {
    for (const [camera, ...names] of sampleOf(views, turn)) {
      const bytesOf = await serveWhole(page);
      // Each afresh: what is drawn depends on what was shown before.
      await page.goto('about:blank');
      await explorer.open(`/sotk-2023/embed/#map=${camera}`, 'map');
      await explorer.expectLabels(names);
      expect(await overlaps(page), camera).toEqual([]);
      expect(bytesOf() / 1024, camera).toBeLessThan(250);
      const layers = (await explorer.labels()).map(({ layer }) => layer);
      expect(layers.filter((layer) => /towns$/.test(layer)).length, camera).toBeGreaterThan(0);
    }
  });

for (const [camera, ...names] of [
  ['3.5/55/60', 'Russia', 'Kazakhstan'],
  ['7/31.5/35.4', 'Dead Sea', 'Jordan'],
  ['8/16.2/32.6', 'Nile'],
  ['5/26/-12', 'Western Sahara'],
  ['9/33/35.8', 'Golan Heights'],
  ['9/31.5/34.5', 'Gaza Strip'],
  ['7/44/145.5', 'Southern Kurils'],
  ['5/45.3/34.2', 'Crimea'],
  ['4/-4/115', 'Surabaya'],
  ['9/37.9/126.8', 'Kaesong', 'North Korea'],
  ['7/50.3/-0.5', 'Southampton', 'Portsmouth'],
  ['7/-0.8/37', 'Nairobi', 'Mount Kenya\n5199 m'],
] as const)
  test(`countries, areas, towns, lakes and rivers have their names at ${camera}`, async ({
    explorer,
    page,
  }) => {
    await serveWhole(page);
    await explorer.open(`/sotk-2023/embed/#map=${camera}`, 'map');
    await explorer.expectLabels(names);
  });
