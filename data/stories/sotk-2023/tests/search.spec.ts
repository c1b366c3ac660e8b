import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('finds places in any language', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  for (const text of ['Շուշի', 'Şuşa', 'susa', 'Шуша', 'shushi']) {
    await field.fill(text);
    await expect(options.first()).toContainText('Shusha / Shushi');
  }
});

test('finds the base map’s towns after the story’s places, and moves the map there', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/', 'map');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const towns = dialog.getByRole('group', { name: 'Towns on the map' }).getByRole('option');
  const field = page.getByRole('combobox', { name: 'Search' });
  await field.fill('Gyumri');
  await expect(towns).toHaveText([/^\s*Gyumri\s+not in the story · Armenia$/]);
  // Far away, and in another alphabet.
  await field.fill('Париж');
  await expect(towns.first()).toHaveText(
    /^\s*Paris\s+Париж\s+Russian\s+not in the story · France$/,
  );
  // A place of the story is not listed twice.
  await field.fill('Vardenis');
  await expect(
    dialog.getByRole('group', { name: 'Places' }).getByRole('option', { name: 'Vardenis' }),
  ).toBeVisible();
  await expect(towns.filter({ hasText: 'Vardenis' })).toHaveCount(0);
  await field.fill('Gyumri');
  await expect(towns).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page).toHaveURL(/map=9\/40\.7\d*\/43\.8\d*/);
  await explorer.expectLabels(['Gyumri']);
  await page.goBack();
  await expect(page).not.toHaveURL(/map=/);
});
