import type { Page } from '@playwright/test';
import { expect, test } from './explorer.ts';
import { hold } from './hold.ts';
import { mapChunks } from './map-chunk.ts';

const phone = { width: 390, height: 844 };

/** Holds MapLibre's file back. @returns what lets it through */
const holdMap = (page: Page): Promise<() => void> =>
  hold(page, ({ pathname }) => mapChunks.includes(pathname));

/** Records whether MapLibre's file is asked for. */
function watchMap(page: Page): { readonly isAsked: () => boolean } {
  let asked = false;
  page.on('request', (request) => {
    if (mapChunks.includes(new URL(request.url()).pathname)) asked = true;
  });
  return { isAsked: () => asked };
}

test.describe('on a phone', () => {
  test.use({ viewport: phone });

  test('the picture stands until the map is touched, and then gives way to it', async ({
    explorer,
  }) => {
    const { page } = explorer;
    const map = watchMap(page);
    const release = await holdMap(page);
    await page.goto('/two-banks/');
    await explorer.mapIs('picture');
    await expect(page.locator('.first-picture svg')).toBeVisible();
    await explorer.expectDrawn({ with: ['ferry'] });
    // Reading on isn't touching.
    await page.evaluate(() => scrollTo(0, 600));
    await page.waitForLoadState('networkidle');
    expect(map.isAsked()).toBe(false);
    await page.evaluate(() => scrollTo(0, 0));
    await page.locator('.first-picture').click({ position: { x: 20, y: 200 } });
    await expect(
      page.getByRole('progressbar', { name: 'The map is still loading.' }),
    ).toBeVisible();
    release();
    await explorer.mapIs('ready');
    expect(map.isAsked()).toBe(true);
    await expect(page.locator('.first-picture')).toHaveCount(0);
    await expect(page.getByRole('progressbar')).toHaveCount(0);
  });

  for (const [what, act] of [
    [
      'selecting a mention',
      (page: Page) => page.locator('a[data-feature="oldtown"]').first().click(),
    ],
    ['zooming in', (page: Page) => page.keyboard.press('+')],
    [
      'another perspective',
      async (page: Page) => {
        await page.getByRole('button', { name: 'Key' }).click();
        await page.getByRole('radio').nth(1).click();
      },
    ],
  ] as const)
    test(`${what} loads the map`, async ({ explorer }) => {
      const map = watchMap(explorer.page);
      await explorer.page.goto('/two-banks/');
      await explorer.mapIs('picture');
      expect(map.isAsked()).toBe(false);
      await act(explorer.page);
      await expect.poll(map.isAsked).toBe(true);
    });

  test('a link with a view of its own gets a picture of that view, without the map', async ({
    explorer,
  }) => {
    const { page } = explorer;
    const map = watchMap(page);
    await page.goto('/two-banks/#date=2000-06-02/2000-06-09');
    await explorer.mapIs('picture');
    await expect(page.locator('.picture svg')).toBeVisible();
    await expect(page.locator('.first-picture')).toBeHidden();
    await explorer.expectDrawn({ without: ['ferry'] });
    expect(map.isAsked()).toBe(false);
  });

  test('a tap on a feature of the picture selects it', async ({ explorer }) => {
    const { page } = explorer;
    await page.goto('/two-banks/');
    await explorer.mapIs('picture');
    await page.locator('.first-picture [data-label][data-shape="ferry"]').click();
    await expect(explorer.card('ferry')).toBeVisible();
  });

  test('a tap on a feature before the page’s script runs selects it', async ({ explorer }) => {
    const { page } = explorer;
    const release = await hold(page, '**/start.*.js');
    await page.goto('/two-banks/', { waitUntil: 'commit' });
    await page.locator('.first-picture [data-label][data-shape="ferry"]').click();
    release();
    await expect(explorer.card('ferry')).toBeVisible();
  });

  test('while the map of a selection loads, nothing is said of a link, and no scale is shown', async ({
    explorer,
  }) => {
    const { page } = explorer;
    const release = await hold(page, /\.pmtiles$/);
    await page.goto('/two-banks/');
    await explorer.mapIs('picture');
    await page.locator('a[data-feature="oldtown"]').first().click();
    await explorer.mapIs('loading');
    await expect(page.locator('.maplibregl-ctrl-scale')).toBeHidden();
    await expect(page.getByText('The map of this link is being drawn.')).toHaveCount(0);
    // The picture for a map that takes long needs what is held back too: until it is drawn, the first one stays.
    const late = page.getByText('The map is still loading.');
    await expect(late).toBeVisible({ timeout: 15_000 });
    await expect(late).not.toContainText('A simpler map is shown');
    await expect(page.locator('.picture')).toBeHidden();
    await expect(page.locator('.first-picture')).toBeVisible();
    release();
    await explorer.mapIs('ready');
    await expect(page.locator('.maplibregl-ctrl-scale')).toBeVisible();
  });

  test('without its file the picture is drawn by the page', async ({ explorer }) => {
    const { page } = explorer;
    await page.route('**/map-narrow.svg', (route) => route.abort());
    await page.goto('/two-banks/');
    await expect(page.locator('.picture svg')).toBeVisible();
    await explorer.mapIs('picture');
    await explorer.expectDrawn({ with: ['ferry'] });
  });
});

test('on a wide screen the map is loaded by itself, and a picture stands until then', async ({
  explorer,
}) => {
  const { page } = explorer;
  const release = await holdMap(page);
  await page.goto('/two-banks/');
  await expect(page.locator('.first-picture svg')).toBeVisible();
  release();
  await explorer.mapIs('ready');
});

test('a picture that is hidden doesn’t ask for another size', async ({ explorer }) => {
  const { page } = explorer;
  await holdMap(page);
  await explorer.open('/two-banks/', 'usable');
  const picture = page.locator('.first-picture');
  await picture.locator('svg').waitFor();
  await picture.evaluate(async (element: HTMLElement) => {
    element.style.display = 'none';
    // Observers of sizes are told before the second frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
  await expect(picture).toHaveAttribute('data-asked', 'wide');
});

test('a click on a feature while the map is made, but not drawn, selects it', async ({
  explorer,
}) => {
  const { page } = explorer;
  const release = await hold(page, /\.pmtiles$/);
  await page.goto('/two-banks/');
  await explorer.canvas.waitFor({ state: 'attached' });
  const label = page.locator('.first-picture [data-label][data-shape="ferry"]');
  // The map takes it.
  await label.click({ force: true });
  await expect(explorer.card('ferry')).toBeVisible();
  await explorer.mapIs('loading');
  release();
  await explorer.mapIs('ready');
});

test('where data are to be saved, the map waits on a wide screen too', async ({ explorer }) => {
  const { page } = explorer;
  const map = watchMap(page);
  await page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
  );
  await page.goto('/two-banks/');
  await explorer.mapIs('picture');
  await page.waitForLoadState('networkidle');
  expect(map.isAsked()).toBe(false);
  await page.locator('.first-picture').hover();
  await explorer.mapIs('ready');
});

test('the picture has the page’s theme, and changes with it', async ({ explorer }) => {
  const { page } = explorer;
  // Where the map waits.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await explorer.open('/two-banks/');
  const land = () =>
    page
      .locator('.first-picture svg')
      .evaluate((svg) => getComputedStyle(svg.querySelector('rect') ?? svg).fill);
  const dark = await land();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(land).not.toBe(dark);
});

for (const size of [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])
  test(`nothing moves while a page loads, at ${size.width} px`, async ({ explorer }) => {
    const { page } = explorer;
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const shift of list.getEntries() as (PerformanceEntry & { value: number })[])
          document.documentElement.dataset['shifted'] = String(
            Number(document.documentElement.dataset['shifted'] ?? 0) + shift.value,
          );
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const path of ['/', '/two-banks/', '/two-banks/oldtown/', '/two-banks/embed/']) {
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      const shifted = await page.locator('html').getAttribute('data-shifted');
      expect(Number(shifted ?? 0), path).toBeLessThan(0.001);
    }
  });
