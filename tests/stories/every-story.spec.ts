import { checkFolder, storyFolders } from '../../scripts/read-stories.ts';
import { root } from '../../scripts/set-up.mjs';
import { expect, test } from '../e2e/explorer.ts';
import { launchWithoutWebGl } from '../e2e/without-webgl.ts';

const folder = `${root}data/stories`;
const stories = storyFolders(folder).flatMap((slug) => {
  const checked = checkFolder(`${folder}/${slug}`, slug);
  return checked.ok ? [checked.value] : [];
});

for (const { slug, title, passages, mentions } of stories)
  test.describe(`the story ${slug}`, () => {
    test('opens with its title, all its passages and something on its map', async ({
      explorer,
    }) => {
      await explorer.open(`/${slug}/`, 'map');
      const { page } = explorer;
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.locator('[data-passage]')).toHaveCount(passages.length);
      expect(await page.evaluate(() => window.dateline?.drawn().length)).toBeGreaterThan(0);
    });

    test('has the same frame on its first picture and on its map', async ({ explorer }) => {
      const { page } = explorer;
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`/${slug}/`);
      // Of the picture in CSS pixels, with the page's panels beside it.
      const zoom = await page.locator('.first-picture svg').evaluate((svg: SVGSVGElement) => {
        const { camera } = JSON.parse(svg.dataset['drawnFor'] ?? '') as {
          camera: { zoom: number };
        };
        const width = svg.viewBox.baseVal.width * Number(svg.dataset['unit']);
        return camera.zoom + Math.log2(svg.clientWidth / width);
      });
      await explorer.mapIs('ready');
      await page.locator('.maplibregl-canvas').press('ArrowRight');
      await expect(page).toHaveURL(/[#&]map=/);
      // The address has two decimals.
      expect(/map=([\d.]+)/.exec(page.url())?.[1]).toBe(String(Number(zoom.toFixed(2))));
    });

    const [first] = mentions.flatMap(({ features }) => features);
    if (first !== undefined)
      test('shows the card of what the text mentions first, also without script', async ({
        explorer,
        browser,
        baseURL,
      }) => {
        await explorer.open(`/${slug}/`);
        await explorer.mentions(first).first().click();
        await expect(explorer.card(first)).toBeVisible();
        const name = await explorer.card(first).getByRole('heading', { level: 2 }).innerText();
        const context = await browser.newContext({
          javaScriptEnabled: false,
          baseURL: baseURL ?? '',
        });
        const page = await context.newPage();
        await page.goto(`/${slug}/${first}/`);
        await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
        await context.close();
      });

    test('has a picture without WebGL', async ({ baseURL }) => {
      const browser = await launchWithoutWebGl();
      const page = await browser.newPage();
      await page.goto(`${baseURL}/${slug}/`);
      await expect
        .poll(() => page.evaluate(() => window.dateline?.drawn().length ?? 0))
        .toBeGreaterThan(0);
      await browser.close();
    });
  });
