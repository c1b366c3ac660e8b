import { expect, test } from '../../../../tests/e2e/explorer.ts';

const path = '/hannibal-218-bc/';

test('the passes are perspectives below each other, each with its way and in the link', async ({
  explorer,
  page,
}) => {
  await explorer.open(path, 'picture');
  const passes = explorer.key.getByRole('group', { name: 'Which pass' }).getByRole('radio');
  await expect(passes).toHaveCount(5);
  await expect(page.getByRole('radio', { name: 'Col Clapier' })).toBeChecked();
  const tops = await passes.evaluateAll((all) =>
    all.map((one) => one.parentElement?.getBoundingClientRect().top ?? 0),
  );
  expect(new Set(tops).size).toBe(5);
  await page.getByRole('radio', { name: 'Col Clapier' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Montgenèvre' })).toBeChecked();
  await expect(page).toHaveURL(/#as=montgenevre$/);
  await expect(explorer.place('way')).toHaveAttribute('data-shown', 'true');
});

test('the map is that of a month, without the states and towns of today', async ({
  explorer,
  page,
}) => {
  await explorer.open(path, 'picture');
  await expect(explorer.status).toContainText('Map as of October 218 BC');
  await explorer.expectLabels(['Col Clapier']);
  const labels = (await explorer.labels()).map(({ text }) => text.toLowerCase());
  for (const absent of ['italy', 'france', 'grenoble', 'lyon', 'genoa'])
    expect(labels).not.toContain(absent);
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('grenoble');
  await expect(page.getByText('No results for “grenoble”')).toBeVisible();
  await page.keyboard.press('Escape');
  await explorer.showLayers();
  await explorer.key.getByText('Base map', { exact: true }).click();
  const legend = explorer.key
    .getByRole('list', { name: 'Key of the base map' })
    .getByRole('listitem');
  await expect(legend.filter({ hasText: 'River' })).toBeVisible();
  await expect(legend.filter({ hasText: 'border' })).toHaveCount(0);
});

test('the page about a physical map doesn’t mention disputed lines', async ({ page }) => {
  await page.goto(`${path}disputed-places/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Little St Bernard').first()).toBeVisible();
  await expect(page.getByText('Disputed lines of the base map')).toHaveCount(0);
});
