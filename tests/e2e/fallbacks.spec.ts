import { Explorer, expect, refuseOtherHosts, test } from './explorer.ts';
import { launchWithoutWebGl } from './without-webgl.ts';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a feature’s page has what the text says of it, the card and its part of the picture', async ({
    explorer,
  }) => {
    const { page } = explorer;
    await page.goto('/two-banks/oldtown/');
    await expect(explorer.card('oldtown')).toContainText('as in the survey');
    await expect(explorer.mentions('oldtown').first()).toHaveAttribute('aria-current', 'true');
    await expect(page.getByText('It needs JavaScript')).toBeVisible();
    const picture = page.getByRole('img', { name: 'Map of Oldtown' });
    await expect(picture).toHaveAttribute('src', /two-banks\/picture\.svg#feature-oldtown$/);
    expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(960);
    // What is on the story's page isn't repeated.
    await expect(page.locator('[data-passage]')).toHaveCount(1);
    await expect(explorer.place('ferry')).toHaveCount(0);
    await page.getByRole('link', { name: 'Read the whole article' }).click();
    await expect(page.locator('[data-passage]')).toHaveCount(5);
    await expect(explorer.place('ferry')).toHaveAttribute('data-shown', 'true');
    await explorer.mentions('meadow').click();
    await expect(explorer.card('meadow')).toBeVisible();
    await expect(page).toHaveTitle(/^The meadow/);
  });
});

test.describe('without JavaScript, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test('nothing covers the article', async ({ explorer }) => {
    const { page } = explorer;
    await page.goto('/two-banks/');
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(explorer.key.getByText('Show and hide')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Close layers' })).toBeHidden();
  });

  test('a link to a passage scrolls to it', async ({ explorer }) => {
    await explorer.page.goto('/long-read/');
    await explorer.page.getByRole('link', { name: 'what was known' }).click();
    const top = async () => (await explorer.passage('never-measured').boundingBox())?.y ?? Infinity;
    // Right below what stays at the top: a quarter of the screen, and the dates.
    await expect.poll(top).toBeLessThan(300);
    expect(await top()).toBeGreaterThan(260);
  });
});

test('without WebGL a notice and a picture replace the map, and everything else works', async ({
  baseURL,
}) => {
  const browser = await launchWithoutWebGl();
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  const foreign = await refuseOtherHosts(page.context(), baseURL ?? '');
  const explorer = new Explorer(page);
  await page.goto('/two-banks/');
  await explorer.mapIs('unavailable');
  await expect(page.getByText('This browser can’t draw the map')).toBeVisible();
  await explorer.expectDrawn({ with: ['ferry'] });
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
  await explorer.setDates('2000-06-02', '2000-06-09');
  await expect(explorer.place('ferry')).toHaveAttribute('data-shown', 'false');
  await expect(page).toHaveURL(/\/oldtown\/#date=2000-06-02\/2000-06-09&passage=p1$/);
  // Distances between places work without a map to click on.
  await page.goto('/two-banks/');
  await explorer.mapIs('unavailable');
  await page.getByRole('button', { name: 'Measure' }).click();
  const panel = page.getByRole('region', { name: 'Measure' });
  await panel.getByLabel('From').selectOption('oldtown');
  await panel.getByLabel('To', { exact: true }).selectOption('southend');
  await expect(panel.getByRole('status')).toContainText('7.9 km');
  expect(foreign).toEqual([]);
  await browser.close();
});
