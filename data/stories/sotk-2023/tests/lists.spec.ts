import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('layers and legend are one list, with each layer’s styles, source and licence', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
  const panel = explorer.key;
  await explorer.showLayers();
  await expect(panel.getByRole('switch')).toHaveCount(6);
  await expect(panel.getByRole('list', { name: 'Key: Karabakh' })).toContainText(
    /Region\s+Area\s+Line of control\s+District/,
  );
  await expect(panel.getByText('Natural Earth, GeoNames. Licence')).toHaveCount(0);
  // By keyboard: from a layer's switch to its source button.
  await explorer.layer('Karabakh').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Natural Earth, GeoNames. Licence: ODbL 1.0')).toBeVisible();
  await explorer.layer('Border').focus();
  await page.keyboard.press('Space');
  await expect(explorer.place('armenia-azerbaijan-border')).toHaveAttribute('data-shown', 'false');
  await panel.getByRole('button', { name: 'Key' }).click();
  await expect(explorer.layer('Border')).toBeHidden();
  const line = await panel.boundingBox();
  expect(line?.height).toBeLessThan(48);
});

test('on a small screen the list is collapsed to one line', async ({ explorer }) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('/sotk-2023/');
  const fold = page.getByRole('button', { name: 'Key', exact: true });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(explorer.layer('Border')).toBeHidden();
  await explorer.showLayers();
  await explorer.layer('Border').click();
  await expect(page).toHaveURL(/hide=border$/);
  await page.keyboard.press('Escape');
  await expect(explorer.layer('Border')).toBeHidden();
});

test('places are filtered by typing, in any language and without diacritics', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
  await page.getByRole('button', { name: 'Places', exact: true }).focus();
  await page.keyboard.press('Enter');
  const filter = page.getByRole('searchbox', { name: 'Filter places by name' });
  for (const [text, id] of [
    ['Սոթք', 'sotk'],
    ['kelbecer', 'kalbajar'],
    ['Баку', 'baku'],
    ['hakari checkpoint', 'hakari-checkpoint'],
  ] as const) {
    await filter.fill(text);
    await expect(explorer.place(id)).toBeVisible();
    await expect(explorer.place('goris')).toBeHidden();
  }
  await expect(page.getByText('1 of 71 places', { exact: true })).toBeVisible();
  await filter.fill('atlantis');
  await expect(page.getByText('No place is called “atlantis”')).toBeVisible();
  await filter.fill('vardenis');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(explorer.card('vardenis')).toBeVisible();
});

test('marks places outside the map or the dates', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/', 'map');
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await expect(explorer.place('baku')).toContainText('outside the visible map');
  await expect(explorer.place('yerevan')).not.toContainText('outside the visible map');
  await expect(explorer.place('nkao')).toContainText('not on 11 May 2023');
  await explorer.place('baku').getByRole('link').click();
  await expect(explorer.place('baku')).not.toContainText('outside the visible map');
  await explorer.place('goris').getByRole('link').click();
  await expect(explorer.place('yerevan')).toContainText('outside the visible map');
  await explorer.showLayers();
  await explorer.layer('Places').uncheck();
  await expect(explorer.place('yerevan')).toContainText('layer turned off');
});
