import type { Page } from '@playwright/test';
import { expect, test } from '../../../../tests/e2e/explorer.ts';

/** Views from far to near, with labels expected in each. */
const views = {
  world: ['map=2/35/30', ['Iran', 'Ukraine', 'Egypt', 'Baku']],
  region: ['map=6.2/40/46', ['Armenia', 'Azerbaijan', 'Iran', 'Caspian Sea', 'Tbilisi', 'Baku']],
  karabakh: ['map=8/39.8/46.4', ['Azerbaijan', 'Lachin district', 'Nagorno-Karabakh', 'Kapan']],
  corridor: [
    'map=10/39.63/46.55',
    ['Hakari checkpoint', 'Hakari', 'Karabakh Range', 'Böyük Kirs\n2725 m', 'Khndzoresk', '46.6°E'],
  ],
  checkpoint: ['map=12/39.61/46.53', ['Lachin corridor', 'Aghavno / Zabukh']],
  sotk: ['map=12/40.2/45.86', ['Sotk', 'Armenia', 'Gegharkunik Province', '40.20°N']],
} as const;

/** Labels that overlap, and labels cut off by the frame or a panel. */
const faultsOfNames = (page: Page) =>
  page.evaluate(() => {
    const { labels } = window.dateline ?? { labels: () => [] };
    const canvas = document.querySelector('canvas.maplibregl-canvas')?.getBoundingClientRect();
    if (!canvas) throw new Error('no map');
    const { width, height, left, top } = canvas;
    const at = (x: number, y: number) => labels({ x, y }).map(({ text }) => text);
    const overlaps = new Set<string>();
    for (let x = 0; x < width; x += 6)
      for (let y = 0; y < height; y += 4) {
        const here = at(x, y);
        if (here.length > 1) overlaps.add(here.join(' | '));
      }
    const panels = [...document.querySelectorAll('[data-panel], [data-covers]')]
      .map((panel) => panel.getBoundingClientRect())
      .filter((box) => box.width > 0 && box.left < canvas.right && box.right > left);
    const boxes = [
      { x1: 1, y1: 1, x2: width - 1, y2: height - 1 },
      ...panels.map((box) => ({
        x1: box.left - left,
        y1: box.top - top,
        x2: box.right - left,
        y2: box.bottom - top,
      })),
    ];
    const cut = new Set<string>();
    for (const { x1, y1, x2, y2 } of boxes) {
      for (let x = x1; x < x2; x += 3) [y1, y2].forEach((y) => at(x, y).forEach((t) => cut.add(t)));
      for (let y = y1; y < y2; y += 3) [x1, x2].forEach((x) => at(x, y).forEach((t) => cut.add(t)));
    }
    return { overlaps: [...overlaps], cut: [...cut] };
  });

// Each view is opened afresh, because label placement depends on what was shown before.
for (const [view, [camera, expected]] of Object.entries(views))
  test(`${view}: no labels overlap or are cut off, and the expected ones are there`, async ({
    explorer,
  }) => {
    const { page } = explorer;
    // The theme doesn't affect the layout: see style.test.ts.
    await page.emulateMedia({ colorScheme: view === 'karabakh' ? 'dark' : 'light' });
    await explorer.open(`/sotk-2023/#${camera}`, 'map');
    await explorer.expectLabels(expected);
    // Names that the frame or a panel would cut are left out a moment after they are placed.
    await expect
      .poll(() => faultsOfNames(page), { timeout: 30_000 })
      .toEqual({ overlaps: [], cut: [] });
  });

test('no label covers the selection', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/armenia-azerbaijan-border/#map=8/40.1/45.9', 'map');
  const image = await explorer.mapImage();
  const { on, named } = await page.evaluate(async (data) => {
    const bitmap = new Image();
    bitmap.src = `data:image/png;base64,${data}`;
    await bitmap.decode();
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data: pixels } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const named = new Set<string>();
    let on = 0;
    for (let at = 0; at < pixels.length; at += 4) {
      const [r = 0, g = 0, b = 0] = pixels.subarray(at, at + 3);
      // Ink between the white of the casing, which nothing else on the map has; 3 px is half of the ink and more.
      const isLine = r < 60 && g < 60 && b < 60;
      if (!isLine || Math.min(...pixels.subarray(at - 12, at - 9)) < 252) continue;
      on += 1;
      const pixel = at / 4;
      const here = { x: pixel % bitmap.width, y: Math.floor(pixel / bitmap.width) };
      for (const { text } of window.dateline?.labels(here) ?? []) named.add(text);
    }
    return { on, named: [...named] };
  }, image);
  expect(on).toBeGreaterThan(100);
  expect(named).toEqual([]);
});
