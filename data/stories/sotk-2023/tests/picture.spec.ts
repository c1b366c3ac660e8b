import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { Explorer, expect, refuseOtherHosts, test } from '../../../../tests/e2e/explorer.ts';
import { withoutTowns } from '../../../../tests/e2e/towns.ts';
import { launchWithoutWebGl } from '../../../../tests/e2e/without-webgl.ts';

/** Views with a camera in the link, so that map and picture show the same area. */
const views = [
  'sotk-2023/#map=8.2/40.1/46.2',
  'sotk-2023/lachin-corridor/#map=9.6/39.65/46.6',
  'sotk-2023/sotk/#map=10.5/40.2/45.9&names=hy',
  'sotk-2023/armenia-azerbaijan-border/#map=8/40.2/45.8',
  'sotk-2023/#map=7.6/39.9/46.4&date=1994-05-12&as=ground',
  'sotk-2023/brussels-talks/#map=5/50.8/4.4',
];

/** Labels of the picture that overlap on screen; rotated ones as rotated rectangles. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const labels = [...document.querySelectorAll<SVGTextElement>('.picture text[data-label]')];
    const boxes = labels.map((label) => {
      const { x, y, width, height } = label.getBBox();
      const matrix = label.getScreenCTM() ?? new DOMMatrix();
      // A line's box is higher than its letters, and only letters must not overlap.
      const [top, bottom] = [y + height * 0.16, y + height * 0.86];
      return {
        text: label.textContent ?? '',
        corners: [
          [x, top],
          [x + width, top],
          [x + width, bottom],
          [x, bottom],
        ].map(([u = 0, v = 0]) => new DOMPoint(u, v).matrixTransform(matrix)),
      };
    });
    type Corners = (typeof boxes)[number]['corners'];
    /** Whether an edge's direction separates two rectangles (separating axis theorem). */
    const areApart = (a: Corners, b: Corners) =>
      [a, b].some((box) =>
        [0, 1].some((at) => {
          const [p, q] = [box[at], box[at + 1]];
          if (!p || !q) return false;
          const [nx, ny] = [-(q.y - p.y), q.x - p.x];
          const span = (corners: Corners) => {
            const along = corners.map(({ x, y }) => x * nx + y * ny);
            return [Math.min(...along), Math.max(...along)] as const;
          };
          const [[a0, a1], [b0, b1]] = [span(a), span(b)];
          return a1 <= b0 || b1 <= a0;
        }),
      );
    return boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter((other) => !areApart(one.corners, other.corners))
        .map((other) => `${one.text} / ${other.text}`),
    );
  });
}

test('the picture shows what the map does, labels the selection, and no labels overlap', async ({
  explorer,
  baseURL,
}) => {
  const browser = await launchWithoutWebGl();
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  const foreign = await refuseOtherHosts(context, baseURL ?? '');
  const page = await context.newPage();
  const pictured = new Explorer(page);
  const shown = (of: Page) =>
    of.evaluate(() => ({
      drawn: window.dateline?.drawn() ?? [],
      labels: window.dateline?.labels() ?? [],
    }));
  const shapesOn = async (of: Page) =>
    withoutTowns('data/stories/sotk-2023', (await shown(of)).drawn);
  await explorer.open('/sotk-2023/', 'map');
  await page.goto('/sotk-2023/');
  await pictured.mapIs('unavailable');
  for (const view of views) {
    await explorer.show(`/${view}`);
    await pictured.show(`/${view}`);
    await expect(async () =>
      expect(await shapesOn(page), view).toEqual(await shapesOn(explorer.page)),
    ).toPass({ timeout: 15_000 });
    // Labels come to rest slightly after shapes.
    await explorer.expectLabels([]);
    const [, selected] = /^sotk-2023\/([^/#]+)\//.exec(view) ?? [];
    if (selected)
      await expect
        .poll(async () => (await shown(explorer.page)).labels.map(({ feature }) => feature), view)
        .toContain(selected);
    expect((await shown(explorer.page)).drawn.length, view).toBeGreaterThan(0);
    const picture = await shown(page);
    expect(picture.labels.length, view).toBeGreaterThan(2);
    if (selected)
      expect(
        picture.labels.map(({ feature }) => feature),
        view,
      ).toContain(selected);
    expect(await overlaps(page), view).toEqual([]);
  }
  expect(foreign).toEqual([]);
  await browser.close();
});

test('hovering highlights a feature in the picture without redrawing it', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/lachin-corridor/', 'picture');
  const picture = page.locator('.picture svg');
  const highlighted = picture.locator('[data-hovered]');
  await picture.evaluate((svg) => svg.setAttribute('data-same', 'yes'));
  const mention = explorer.mentions('hakari-checkpoint').first();
  await mention.hover();
  await expect(mention).toHaveClass(/highlighted/);
  await expect(highlighted.locator('[data-shape="hakari-checkpoint"]')).toHaveCount(1);
  // Below the lines and symbols, as on the map.
  const order = await picture.evaluate((svg) =>
    [...svg.querySelectorAll('[data-layer]')].map((group) => group.getAttribute('data-layer')),
  );
  expect(order.indexOf('highlighted-points')).toBeGreaterThan(order.indexOf('area-corridor'));
  expect(order.indexOf('highlighted-points')).toBeLessThan(order.indexOf('line-road'));
  await page.getByRole('heading', { level: 1 }).hover();
  await expect(highlighted).toHaveCount(0);
  await expect(picture).toHaveAttribute('data-same', 'yes');
});

test('the picture can be clicked, dragged and zoomed, and follows the view', async ({
  baseURL,
}) => {
  const browser = await launchWithoutWebGl();
  const page = await browser.newPage({
    baseURL: baseURL ?? '',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
  });
  const explorer = new Explorer(page);
  await page.goto('/sotk-2023/');
  await explorer.mapIs('unavailable');
  await expect(page.getByText('A simpler map is shown instead')).toBeVisible();
  await page.getByRole('button', { name: 'Close notice' }).click();
  await explorer.expectDrawn({
    with: ['clash-2023-05-11', 'yerevan'],
    without: ['brussels-talks'],
  });
  const picture = page
    .getByRole('group', { name: 'Map', exact: true })
    .and(page.locator('.picture'));
  await picture.locator('text', { hasText: 'Yerevan' }).click();
  await expect(explorer.card('yerevan')).toBeVisible();
  await expect(page).toHaveURL(/\/sotk-2023\/yerevan\/$/);
  await page.goBack();
  await explorer.expectDrawn({ with: ['clash-2023-05-11'] });
  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(page).toHaveURL(/#map=[\d.]+\/[\d.]+\/[\d.]+$/);
  const before = page.url();
  const box = await picture.boundingBox();
  if (!box) throw new Error('no picture');
  await page.mouse.move(box.x + 500, box.y + 400);
  await page.mouse.down();
  await page.mouse.move(box.x + 300, box.y + 350, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => page.url()).not.toBe(before);
  const dragged = page.url();
  await picture.press('ArrowLeft');
  await expect.poll(() => page.url()).not.toBe(dragged);
  // Another date gives another picture, and so does the dark theme.
  await explorer.setDates('2023-05-09', '2023-05-10');
  await explorer.expectDrawn({ without: ['clash-2023-05-11'] });
  const fill = () => picture.locator('svg > rect').first().getAttribute('fill');
  const light = await fill();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(fill).not.toBe(light);
  await browser.close();
});

test('the first picture that is saved as PNG has all its text, as the second', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
  const dialog = await explorer.share();
  const save = async () => {
    const downloading = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save PNG' }).click();
    return readFileSync(await (await downloading).path());
  };
  const first = await save();
  expect(first.equals(await save())).toBe(true);
});
