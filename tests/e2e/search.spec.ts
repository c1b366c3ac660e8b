import { expect, test } from './explorer.ts';

test('finds places in any of their languages, with arrow keys and Enter', async ({
  explorer,
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await explorer.open('/two-banks/');
  const before = loaded.length;
  await page.keyboard.press('/');
  const field = page.getByRole('combobox', { name: 'Search' });
  await expect(field).toBeFocused();
  // The library is loaded on first use.
  await expect
    .poll(() => loaded.slice(before).filter((url) => url.endsWith('.js')).length)
    .toBeGreaterThan(0);
  const options = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  for (const text of ['Vieille-Ville', 'vieille', 'oldtown']) {
    await field.fill(text);
    await expect(options.first()).toContainText('Oldtown');
  }
  await field.fill('the');
  await expect(options.first()).toHaveAttribute('aria-selected', 'true');
  // The base map’s towns come after a moment, below the others.
  await expect(options.last()).toContainText('not in the story');
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
  await expect(page.locator('#card-name')).toBeFocused();
});

test('finds passages, and selects one by click', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('combobox', { name: 'Search' }).fill('two people were hurt');
  const option = page.getByRole('listbox', { name: 'Results' }).getByRole('option');
  await expect(option).toHaveCount(1);
  await option.click();
  await expect(page).toHaveURL(/#passage=p1$/);
  await expect(explorer.passage('p1')).toBeInViewport();
  await page.goBack();
  await expect(page).toHaveURL(/\/two-banks\/$/);
});

test('says if nothing is found; Escape closes only the search and returns the focus', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/oldtown/');
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
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('finds and selects what is not on the map now', async ({ explorer, page }) => {
  await explorer.open('/two-banks/');
  await page.keyboard.press('/');
  await page.keyboard.type('the bridge');
  await expect(
    page.getByRole('listbox', { name: 'Results' }).getByRole('option').first(),
  ).toContainText('not on the map now');
  await page.keyboard.press('Enter');
  await expect(explorer.card('bridge')).toContainText('Outlined only');
});

test('without the file of towns, search names it and finds the rest', async ({
  explorer,
  page,
}) => {
  await page.route('**/two-banks-towns.*', (route) => route.abort());
  await explorer.open('/two-banks/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await page.getByRole('combobox', { name: 'Search' }).fill('oldtown');
  await expect(dialog.getByText('two-banks-towns.json')).toBeVisible();
  await expect(dialog.getByRole('option', { name: 'Oldtown Town or village' })).toBeVisible();
});
