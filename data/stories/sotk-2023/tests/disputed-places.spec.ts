import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('a page says how disputed places are treated, linked from the map and back', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/#date=2010-01-01&as=ground');
  await explorer.showLayers();
  await explorer.key.getByRole('link', { name: 'How we map disputed places' }).click();
  await expect(page).toHaveURL(/\/sotk-2023\/disputed-places\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How we map disputed places');
  for (const name of [
    'What the map shows',
    'How certain is the map?',
    'What the map leaves out',
    'Licences',
    'All sources',
    'Sources by place',
  ])
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  await expect(page.getByRole('term').first()).toHaveText(
    'Positions on the other side of the border',
  );
  await expect(page.getByText('Border: ODbL 1.0 (© OpenStreetMap contributors)')).toBeVisible();
  await page.goBack();
  await expect(explorer.place('armenian-held-1994')).toHaveAttribute('data-shown', 'true');
  await page.getByRole('main').getByRole('link', { name: 'How we map disputed places' }).click();
  await page.getByRole('link', { name: /Fire on the border/ }).click();
  await expect(explorer.passage('p1')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it lists every source of the story', async ({ page }) => {
    await page.goto('/sotk-2023/disputed-places/');
    await expect(
      page.getByText('Each of the 71 places says how far off its location may be'),
    ).toBeVisible();
    expect(await page.getByRole('link').count()).toBeGreaterThan(150);
  });

  test('it says how the base map draws disputed lines, and which are near', async ({ page }) => {
    await page.goto('/sotk-2023/disputed-places/');
    await expect(page.getByText('are drawn as disputed, whoever holds them')).toBeVisible();
    const row = page
      .getByRole('listitem')
      .filter({ hasText: 'Abkhazia and South Ossetia.' })
      .last();
    await expect(row.getByRole('link')).toHaveAttribute('href', /^https:/);
    await expect(page.getByText('Crimea')).toHaveCount(0);
  });

  test('it lists the sources of each place, and the rule for names', async ({ page }) => {
    await page.goto('/sotk-2023/disputed-places/');
    const place = page.getByRole('group').filter({ hasText: 'Lachin corridor closed to traffic' });
    await place.getByText('Lachin corridor closed to traffic').click();
    await expect(place.getByRole('link', { name: /Armenia-Azerbaijan/ })).toBeVisible();
    await expect(page.getByText('in alphabetical order')).toBeVisible();
  });
});
