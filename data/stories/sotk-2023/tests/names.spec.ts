import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('names in another language: on the map, in the text, lists and card, and in the link', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/#map=8/39.8/46.4', 'map');
  await explorer.expectLabels(['Lachin district']);

  await explorer.showLayers();
  await page.getByLabel('Language of place names').selectOption('hy');
  await expect(page).toHaveURL(/names=hy/);
  await explorer.expectLabels(['Լաչինի շրջան']);
  // Also on the base map.
  await explorer.expectLabels(['Ադրբեջան']);
  await expect(explorer.mentions('sotk').first()).toHaveAttribute('title', 'Սոթք');
  await explorer.mentions('sotk').first().click();
  await expect(explorer.card('sotk').getByRole('heading', { name: 'Սոթք' })).toBeVisible();
  await explorer.card('sotk').getByText('More', { exact: true }).click();
  await expect(explorer.card('sotk').getByRole('list', { name: 'Names' })).toContainText('English');
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await expect(explorer.place('sotk')).toContainText('Սոթք');
  // The text doesn't change.
  await page.getByRole('button', { name: 'Article', exact: true }).click();
  await expect(explorer.passage('p1')).toContainText('a clash with Armenia');

  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel('Language of place names')).toHaveValue('en');
  await explorer.expectLabels(['Lachin district']);

  // Local names from a link, with the English one below, in both languages.
  await explorer.show('/sotk-2023/shusha/#names=local');
  const card = explorer.card('shusha');
  await expect(card.getByRole('heading', { level: 2 })).toHaveText('Şuşa / Շուշի Shusha / Shushi');
  await explorer.expectLabels(['Şuşa / Շուշի\nShusha / Shushi']);
});

test('finds a place by any of its names, in any alphabet', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/#names=ru');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  const first = page.getByRole('listbox', { name: 'Results' }).getByRole('option').first();
  for (const text of [
    'Stepanakert',
    'Xankəndi',
    'xankendi',
    'Khankendi',
    'Ханкенди',
    'Ստեփանակերտ',
  ]) {
    await field.fill(text);
    await expect(first, text).toContainText('Степанакерт');
  }
  await field.fill('Karvachar');
  await expect(first).toContainText('Кельбаджар');
});
