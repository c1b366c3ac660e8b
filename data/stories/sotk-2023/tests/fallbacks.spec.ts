import { Explorer, expect, refuseOtherHosts, test } from '../../../../tests/e2e/explorer.ts';
import { launchWithoutWebGl } from '../../../../tests/e2e/without-webgl.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a feature’s page has the article, its mentions, the card and the list', async ({
    explorer,
  }) => {
    const { page } = explorer;
    await page.goto('/sotk-2023/sotk/');
    await expect(page.locator('[data-passage]')).toHaveCount(17);
    await expect(explorer.card('sotk')).toContainText('8.0 km');
    await expect(explorer.place('hakari-checkpoint')).toHaveAttribute('data-shown', 'true');
    await expect(explorer.mentions('sotk')).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText('It needs JavaScript')).toBeVisible();
    const picture = page.getByRole('img', { name: 'Map of Sotk' });
    await expect(picture).toBeVisible();
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
    await explorer.mentions('hakari-checkpoint').first().click();
    await expect(explorer.card('hakari-checkpoint')).toBeVisible();
    await expect(page).toHaveTitle(/^Azerbaijani checkpoint at the Hakari bridge/);
  });
});

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('nothing covers the article', async ({ explorer }) => {
    const { page } = explorer;
    await page.goto('/sotk-2023/');
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(explorer.key.getByText('Show and hide')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Close layers' })).toBeHidden();
  });

  test('a link to a passage scrolls to it', async ({ explorer }) => {
    await explorer.page.goto('/sotk-2023/');
    await explorer.passage('p7').getByRole('link', { name: 'Passage 5' }).click();
    const top = async () => (await explorer.passage('p5').boundingBox())?.y ?? Infinity;
    // Right below what stays at the top: four tenths of the screen, and the tabs.
    await expect.poll(top).toBeLessThan(470);
    expect(await top()).toBeGreaterThan(430);
  });
});

test('without WebGL a notice and a picture replace the map, and everything else works', async ({
  baseURL,
}) => {
  const browser = await launchWithoutWebGl();
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  const foreign = await refuseOtherHosts(page.context(), baseURL ?? '');
  const explorer = new Explorer(page);
  await page.goto('/sotk-2023/');
  await explorer.mapIs('unavailable');
  await expect(page.getByText('This browser can’t draw the map')).toBeVisible();
  await explorer.expectDrawn({ with: ['clash-2023-05-11'] });
  await explorer.mentions('sotk').click();
  await expect(explorer.card('sotk')).toBeVisible();
  await explorer.setDates('2023-05-09', '2023-05-10');
  await expect(explorer.place('clash-2023-05-11')).toHaveAttribute('data-shown', 'false');
  await expect(page).toHaveURL(/\/sotk\/#date=2023-05-09\/2023-05-10&passage=p6$/);
  // Distances between places work without a map to click on.
  await page.goto('/sotk-2023/');
  await explorer.mapIs('unavailable');
  await page.getByRole('button', { name: 'Measure' }).click();
  const panel = page.getByRole('region', { name: 'Measure' });
  await panel.getByLabel('From').selectOption('sotk');
  await panel.getByLabel('To', { exact: true }).selectOption('vardenis');
  await expect(panel.getByRole('status')).toContainText('11.6 km');
  expect(foreign).toEqual([]);
  await browser.close();
});
