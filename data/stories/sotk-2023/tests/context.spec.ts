import { holdLongWaits } from '../../../../tests/e2e/delivery.ts';
import { Explorer, expect, test } from '../../../../tests/e2e/explorer.ts';

// The browser may take the WebGL context away, and give it back.

/** Takes the map's WebGL context away. Returns what gives it back. */
async function loseContext(explorer: Explorer): Promise<() => Promise<void>> {
  const extension = await explorer.canvas.evaluateHandle((canvas: HTMLCanvasElement) => {
    const found = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    found?.loseContext();
    return found;
  });
  return () => extension.evaluate((found) => found?.restoreContext());
}

const drawn = (explorer: Explorer) => explorer.page.evaluate(() => window.dateline?.drawn() ?? []);

/** What is drawn once symbols have found their places, which takes a moment. */
async function settled(explorer: Explorer): Promise<string[]> {
  let before: string | undefined;
  await expect(async () => {
    const now = (await drawn(explorer)).join();
    const isSame = now === before;
    before = now;
    expect(isSame, 'what is drawn has changed since').toBe(true);
  }).toPass({ timeout: 20_000, intervals: [700] });
  return drawn(explorer);
}

const ground = '/sotk-2023/#date=2010-01-01&as=ground';

test('a context lost and restored draws everything again, and later changes too', async ({
  explorer,
}) => {
  await explorer.open(ground, 'map');
  await explorer.expectDrawn({ with: ['armenia-azerbaijan-border', 'yerevan'] });
  const before = await settled(explorer);
  const restore = await loseContext(explorer);
  await restore();
  await expect.poll(() => drawn(explorer)).toEqual(before);
  await explorer.mapIs('ready');
  await explorer.setDates('2023-05-01', '2023-05-11');
  await explorer.expectDrawn({
    with: ['armenia-azerbaijan-border', 'yerevan', 'clash-2023-05-11'],
  });
  const later = await settled(explorer);
  await explorer.open('/sotk-2023/#date=2023-05-01/2023-05-11&as=ground', 'map');
  await explorer.expectDrawn({ with: later });
});

test('what changes while the context is lost is drawn when it is restored', async ({
  explorer,
}) => {
  const { page } = explorer;
  // The map gives up after seconds, which the changes may take on a busy machine.
  await page.addInitScript(holdLongWaits);
  await explorer.open(ground, 'map');
  const restore = await loseContext(explorer);
  await explorer.setDates('2023-05-01', '2023-05-11');
  await explorer.openMenu();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await page.getByRole('button', { name: /^Theme/ }).click();
  await restore();
  await explorer.expectDrawn({
    with: ['clash-2023-05-11', 'armenia-azerbaijan-border', 'yerevan'],
  });
  const before = await settled(explorer);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // The same picture as in a page that is opened with this theme and these dates.
  const light = () => explorer.countPixels(([r, g, b]) => r > 200 && g > 200 && b > 190);
  const restored = await light();
  await explorer.open('/sotk-2023/#date=2023-05-01/2023-05-11&as=ground', 'map');
  await explorer.expectDrawn({ with: before });
  const fresh = await light();
  expect(restored).toBeGreaterThan(fresh * 0.8);
  expect(restored).toBeLessThan(fresh * 1.2);
});

test('a context restored only after seconds leaves the picture with its notice', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open(ground, 'map');
  const restore = await loseContext(explorer);
  await explorer.mapIs('unavailable');
  await restore().catch(() => undefined);
  await expect(page.getByText('The map stopped working')).toBeVisible();
  await explorer.expectDrawn({ with: ['armenia-azerbaijan-border', 'yerevan'] });
});

test('an embedded map draws everything again too', async ({ page, baseURL }) => {
  const explorer = new Explorer(page);
  await explorer.open(`${baseURL ?? ''}/sotk-2023/embed/#feature=sotk`, 'map');
  const before = await settled(explorer);
  expect(before).toContain('sotk');
  const restore = await loseContext(explorer);
  await restore();
  await explorer.expectDrawn({ with: before });
});
