import type { Page } from '@playwright/test';
import { checkFolder } from '../../../../scripts/read-stories.ts';
import { withoutTowns } from '../../../../tests/e2e/towns.ts';
import { pixelsOf, type Pixels } from '../../../../tests/e2e/pixels.ts';
import { Explorer, expect, test } from '../../../../tests/e2e/explorer.ts';

// The picture that stands in the map's place, and the map that follows, of the same view.

const folder = 'data/stories/sotk-2023';

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };

const pages = ['', 'sotk/', 'hakari-checkpoint/', 'lachin-corridor/', 'karabakh/', 'yerevan/'];

const views = pages.flatMap((page) =>
  [phone, desktop].map((size) => ({ path: `/sotk-2023/${page}`, size })),
);

const story = checkFolder(folder, 'sotk-2023');

/** Ids of a feature's shapes; of a shape, itself. */
const shapesOf = (id: string): readonly string[] =>
  (story.ok ? story.value.features.get(id)?.shapes.map((shape) => shape.id) : undefined) ?? [id];

const drawn = async (page: Page) =>
  withoutTowns(folder, await page.evaluate(() => window.dateline?.drawn() ?? []));

/** How near the frame's edge picture and map may take a shape to be inside or outside, in CSS pixels. */
const margin = 8;

/** Shapes that the picture has only at the very edge of its frame, on either side of it. */
const atEdge = (page: Page): Promise<readonly string[]> =>
  page.locator('.first-picture').evaluate((element, by) => {
    const frame = element.getBoundingClientRect();
    const reaches = (one: Element, d: number) => {
      const { left, right, top, bottom } = one.getBoundingClientRect();
      return (
        left < frame.right + d &&
        right > frame.left - d &&
        top < frame.bottom + d &&
        bottom > frame.top - d
      );
    };
    const shapes = [...element.querySelectorAll<SVGElement>('[data-shape]:not([data-label])')];
    const those = (d: number) =>
      shapes.filter((one) => reaches(one, d)).map(({ dataset }) => dataset['shape'] ?? '');
    const inside = new Set(those(-by));
    return [...new Set(those(by))].filter((shape) => !inside.has(shape));
  }, margin);

/** Thickness of the strips along the frame's edges that are compared, in CSS pixels. */
const strip = 12;

/** The frame without what lies over it. */
async function frameOf(page: Page): Promise<Pixels> {
  const image = await page.locator('[data-map-area]').screenshot({
    style:
      '[data-map-area] > :is(.corner, .buttons, .attribution, .notices, .card), .maplibregl-ctrl { visibility: hidden }',
  });
  return pixelsOf(page, image.toString('base64'));
}

/** The frame once it no longer changes: a page may still be scrolling to what it selects. */
async function stillFrame(page: Page): Promise<Pixels> {
  let frame = await frameOf(page);
  await expect(async () => {
    const before = frame;
    frame = await frameOf(page);
    expect(difference(before, frame)).toBe(0);
  }).toPass({ timeout: 20_000 });
  return frame;
}

/** The share of pixels along the edges of two pictures that clearly differ. */
function difference(one: Pixels, other: Pixels): number {
  let [all, changed] = [0, 0];
  for (let y = 0; y < one.height; y += 1)
    for (let x = 0; x < one.width; x += 1) {
      const isEdge = x < strip || y < strip || x >= one.width - strip || y >= one.height - strip;
      if (!isEdge) continue;
      const at = (y * one.width + x) * 4;
      const off = [0, 1, 2].map((c) =>
        Math.abs((one.data[at + c] ?? 0) - (other.data[at + c] ?? 0)),
      );
      all += 1;
      if (Math.max(...off) > 40) changed += 1;
    }
  return changed / all;
}

for (const { path, size } of views)
  test(`${path} at ${size.width} px: picture and map draw the same, and nothing moves`, async ({
    page,
  }) => {
    await page.setViewportSize(size);
    // So that the picture stands until the map is asked for.
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    const explorer = new Explorer(page);
    await page.goto(path);
    await explorer.mapIs('picture');
    const edge = await atEdge(page);
    const certain = (ids: readonly string[]) => {
      const shapes = ids.filter((id) => !edge.includes(id));
      return shapes.filter((id) => shapesOf(id).some((shape) => shapes.includes(shape)));
    };
    const inPicture = certain(await drawn(page));
    expect(inPicture.length).toBeGreaterThan(5);
    const before = await stillFrame(page);
    await explorer.useMap();
    await explorer.mapIs('ready');
    // Symbols may come a moment later on a busy machine.
    await expect
      .poll(async () => certain(await drawn(page)), { timeout: 20_000 })
      .toEqual(inPicture);
    await expect
      .poll(async () => difference(before, await frameOf(page)), { timeout: 20_000 })
      .toBeLessThan(0.04);
  });
