import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { FeatureCollection } from 'geojson';
import { isFullFile } from '#core/story/full-shapes.ts';
import { expect, test } from '../../../../tests/e2e/explorer.ts';

// On a phone, where the map is loaded when it is touched, so are the full shapes of lines and areas.

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

const isFull = ({ pathname }: URL) => isFullFile(pathname);

/** Files with full shapes that the page requests from now on. */
function requested(page: Page): readonly string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (isFullFile(pathname)) paths.push(pathname);
  });
  return paths;
}

test('a card has its distances from the start, and the same once the full shapes are there', async ({
  explorer,
}) => {
  const { page } = explorer;
  const paths = requested(page);
  await explorer.open('/sotk-2023/hakari-checkpoint/');
  await page.waitForLoadState('networkidle');
  expect(paths).toEqual([]);
  const distances = explorer.card('hakari-checkpoint').getByLabel('Distances').first();
  const before = await distances.innerText();
  expect(before).toMatch(/\d m\b|\d km\b/);
  await explorer.useMap();
  await expect(page.locator('[data-waiting="data"]')).toHaveCount(0);
  expect(paths.length).toBeGreaterThan(0);
  expect(await distances.innerText()).toBe(before);
});

test('an area says its full size before its full shape is there', async ({ explorer }) => {
  const { page } = explorer;
  const paths = requested(page);
  await page.route(isFull, () => undefined);
  await explorer.open('/sotk-2023/');
  const facts = explorer.card('kalbajar-district').locator('.facts').filter({ hasText: 'km²' });
  const size = async () => (await facts.innerText()).match(/[\d,]+ km²/)?.[0];
  await explorer.show('/sotk-2023/kalbajar-district/');
  await expect(explorer.card('kalbajar-district')).toBeVisible();
  const simplified = await size();
  expect(simplified).toMatch(/km²/);
  expect(paths.length).toBeGreaterThan(0);
  await page.unroute(isFull);
  await explorer.open('/sotk-2023/kalbajar-district/', 'map');
  expect(await size()).toBe(simplified);
});

test('data that are saved have the full shapes', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
  const dialog = await explorer.share();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save GeoJSON' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const { features } = JSON.parse(text) as FeatureCollection;
  const layer = JSON.parse(
    readFileSync(new URL('../layers/border.geojson', import.meta.url), 'utf8'),
  ) as FeatureCollection;
  const shown = features.filter(({ id }) => layer.features.some((one) => one.id === id));
  expect(shown.length).toBeGreaterThan(0);
  for (const { id, geometry } of shown)
    expect(geometry).toEqual(layer.features.find((one) => one.id === id)?.geometry);
});

test('without the full shapes neither data nor a picture are saved, and a notice names the file', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.route(isFull, (route) => route.abort());
  await explorer.open('/sotk-2023/');
  const dialog = await explorer.share();
  await dialog.getByRole('button', { name: 'Save CSV' }).click();
  await expect(dialog.getByRole('status')).toContainText('Couldn’t save the data');
  await dialog.getByRole('button', { name: 'Save SVG' }).click();
  await expect(dialog.getByRole('status')).toContainText('Couldn’t make the picture');
  await page.keyboard.press('Escape');
  await expect(page.getByText('border-full.json')).toBeVisible();
});
