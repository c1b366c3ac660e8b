import { blockMap, expect, test } from './explorer.ts';

test('the menu closes with Escape and with a press elsewhere, and only the menu', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/oldtown/');
  const measure = page.getByRole('button', { name: 'Keyboard shortcuts' });
  await expect(measure).toBeHidden();
  await explorer.openMenu();
  await expect(measure).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(measure).toBeHidden();
  await expect(page.getByRole('navigation').locator('summary')).toBeFocused();
  await expect(explorer.card('oldtown')).toBeVisible();
  await explorer.openMenu();
  await page.getByRole('heading', { level: 1 }).click({ position: { x: 4, y: 4 } });
  await expect(measure).toBeHidden();
});

test('below 1200 pixels the key is folded to one row, and opens over the map', async ({
  explorer,
  page,
}) => {
  await page.setViewportSize({ width: 1100, height: 760 });
  await explorer.open('/two-banks/');
  expect((await explorer.key.boundingBox())?.height).toBeLessThan(60);
  await explorer.key.getByRole('button', { name: 'Key' }).click();
  await expect(explorer.key).toContainText('Border');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the map has two buttons, and the menu the measuring tool', async ({ explorer, page }) => {
    await explorer.open('/two-banks/', 'picture');
    const buttons = page.getByRole('group', { name: 'Map controls' }).getByRole('button');
    await expect(buttons).toHaveCount(2);
    await expect(buttons.first()).toHaveAccessibleName('Larger map');
    await expect(buttons.last()).toHaveAccessibleName('Show all the story’s places');
    await explorer.openMenu();
    await page.getByRole('button', { name: 'Measure' }).tap();
    await expect(page.getByRole('region', { name: 'Measure' })).toBeVisible();
  });

  test('the sources of the map are behind a mark', async ({ explorer, page }) => {
    await explorer.open('/two-banks/');
    const credit = explorer.frame.getByText('OpenStreetMap contributors').last();
    await expect(credit).toBeHidden();
    await page.getByLabel('Sources of the map').tap();
    await expect(credit).toBeVisible();
  });
});

test('an embed fills the height it is given, and explains the map in a row', async ({ page }) => {
  await blockMap(page);
  for (const [width, height] of [
    [900, 640],
    [360, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.goto('/two-banks/embed/');
    await expect(page.getByRole('button', { name: 'Next passage' })).toBeVisible();
    expect((await page.locator('.embed').boundingBox())?.height).toBe(height);
    const row = page.getByRole('list', { name: 'Key of the map' });
    await expect(row).toContainText('Middle of the river');
    expect((await row.boundingBox())?.height).toBeLessThanOrEqual(28);
    await expect(page.getByLabel('Sources of the map')).toBeVisible({ visible: width < 480 });
  }
});
