import { expect, test } from './explorer.ts';

test('layers and legend are one list, with each layer’s styles, source and licence', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  const panel = explorer.key;
  await explorer.showLayers();
  await expect(panel.getByRole('switch')).toHaveCount(3);
  await expect(panel.getByRole('list', { name: 'Key: River and land' })).toContainText(
    /Border\s+Road\s+Area/,
  );
  await expect(panel.getByText('River Office. Licence')).toHaveCount(0);
  // By keyboard: from a layer's switch to its source button.
  await explorer.layer('River and land').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('River Office. Licence: CC0 1.0')).toBeVisible();
  await explorer.layer('River and land').focus();
  await page.keyboard.press('Space');
  await expect(explorer.place('border')).toHaveAttribute('data-shown', 'false');
  await panel.getByRole('button', { name: 'Key' }).click();
  await expect(explorer.layer('River and land')).toBeHidden();
  const line = await panel.boundingBox();
  expect(line?.height).toBeLessThan(60);
});

test('on a small screen the list is collapsed to one line', async ({ explorer }) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('/two-banks/');
  const fold = page.getByRole('button', { name: 'Key', exact: true });
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await expect(explorer.layer('River and land')).toBeHidden();
  await explorer.showLayers();
  await explorer.layer('River and land').click();
  await expect(page).toHaveURL(/hide=river$/);
  await page.keyboard.press('Escape');
  await expect(explorer.layer('River and land')).toBeHidden();
});

test('places are filtered by typing, in any language and without diacritics', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await page.getByRole('button', { name: 'Places', exact: true }).focus();
  await page.keyboard.press('Enter');
  const filter = page.getByRole('searchbox', { name: 'Filter places by name' });
  for (const [text, id] of [
    ['Vieille-Ville', 'oldtown'],
    ['prè', 'meadow'],
    ['bac', 'ferry'],
    ['quarrel', 'quarrel'],
  ] as const) {
    await filter.fill(text);
    await expect(explorer.place(id)).toBeVisible();
    await expect(explorer.place('southend')).toBeHidden();
  }
  await expect(page.getByText('1 of 9 places', { exact: true })).toBeVisible();
  await filter.fill('atlantis');
  await expect(page.getByText('No place is called “atlantis”')).toBeVisible();
  await filter.fill('southend');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(explorer.card('southend')).toBeVisible();
});

test('marks places outside the map or the dates', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#map=13/48.17/20.12', 'map');
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await expect(explorer.place('southend')).toContainText('outside the visible map');
  await expect(explorer.place('oldtown')).not.toContainText('outside the visible map');
  await expect(explorer.place('bridge')).toContainText('not on 10 June 2000');
  await explorer.place('southend').getByRole('link').click();
  await expect(explorer.place('southend')).not.toContainText('outside the visible map');
  await explorer.place('hill').getByRole('link').click();
  await expect(explorer.place('oldtown')).toContainText('outside the visible map');
  await explorer.showLayers();
  await explorer.layer('Places').uncheck();
  await expect(explorer.place('oldtown')).toContainText('layer turned off');
});
