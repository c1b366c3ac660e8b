import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('finds places in any language, with arrow keys and Enter', async ({ explorer, page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await explorer.open('/sotk-2023/');
  const before = loaded.length;
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  // The library is loaded on first use.
  await expect
    .poll(() => loaded.slice(before).filter((url) => url.endsWith('.js')).length)
    .toBeGreaterThan(0);
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  for (const text of ['Շուշի', 'Şuşa', 'susa', 'Шуша', 'shushi']) {
    await field.fill(text);
    await expect(options.first()).toContainText('Shusha / Shushi');
  }
  await field.fill('lachin corridor');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  const first = await options.first().textContent();
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(field).toHaveAttribute('aria-activedescendant', /^found-place-/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options.last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Search' })).toHaveCount(0);
  const name = await page.locator('[data-card] h2').textContent();
  expect(first).toContain(name?.trim());
  await expect(page.locator('[data-passage] a[aria-current="true"]').first()).toBeFocused();
});

test('finds passages, and selects one by click', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('failed in its role');
  const option = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(option).toHaveCount(1);
  await option.click();
  await expect(page).toHaveURL(/#passage=p15$/);
  await expect(explorer.passage('p15')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
});

test('says if nothing is found; Escape closes only the search and returns the focus', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/sotk/');
  const button = page.getByRole('button', { name: 'Search' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('zanzibar');
  await expect(
    page.getByRole('status').filter({ hasText: 'No results for “zanzibar”' }),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Search' })).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(explorer.card('sotk')).toBeVisible();
});

test('finds and selects what is not on the map now', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  await page.keyboard.press('/');
  await page.keyboard.type('line of contact');
  await expect(
    page.getByRole('listbox', { name: 'Results' }).getByRole('option').first(),
  ).toContainText('not on the map now');
  await page.keyboard.press('Enter');
  await expect(explorer.card('line-of-contact-1994')).toContainText('Not shown');
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

test('without the file of towns, search names it and finds the rest', async ({
  explorer,
  page,
}) => {
  await page.route('**/sotk-2023-towns.*', (route) => route.abort());
  await explorer.open('/sotk-2023/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.getByRole('combobox', { name: 'Search' }).fill('sotk');
  await expect(dialog.getByText('sotk-2023-towns.json')).toBeVisible();
  await expect(dialog.getByRole('option', { name: 'Sotk Town or village' })).toBeVisible();
});
