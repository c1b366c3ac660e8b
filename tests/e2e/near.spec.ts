import { expect, test } from './explorer.ts';

test('the card gives the distances to landmarks', async ({ explorer }) => {
  await explorer.open('/two-banks/southend/');
  const distance = explorer.card('southend').locator('dl > div').filter({ hasText: 'Oldtown' });
  await expect(distance.locator('dd')).toHaveText('8.0 km');
});

test('the distance filter applies to the map and the text, is in the link, and can be cleared', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/oldtown/', 'picture');
  const card = explorer.card('oldtown');
  await card.getByText('More', { exact: true }).click();
  await card.getByLabel(/^Within/).fill('5');
  await card.getByRole('button', { name: 'Show only nearby places' }).click();
  await expect(page).toHaveURL(/within=oldtown,5$/);
  await expect(explorer.status).toContainText('3 of 9 places');
  await explorer.expectDrawn({ with: ['oldtown', 'ferry'], without: ['southend'] });
  await expect(explorer.place('ferry')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('southend')).toHaveAttribute('data-shown', 'false');
  await expect(explorer.passage('p4')).toContainText('Mentions no place that the filters show');
  await expect(explorer.passage('p1')).not.toContainText('that the filters show');

  // Filtered features can still be selected, and shown.
  await explorer.show('/two-banks/southend/#within=oldtown,5');
  const other = explorer.card('southend');
  await expect(other).toContainText('outside the distance filter');
  await other.getByRole('button', { name: 'Clear the distance filter' }).click();
  await expect(page).toHaveURL(/\/southend\/$/);
  await explorer.expectDrawn({ with: ['southend'] });
  await page.goBack();
  await explorer.key.getByRole('button', { name: 'Clear the distance filter' }).click();
  await expect(page).toHaveURL(/\/southend\/$/);
});

test('clicks measure a path point by point, and Back removes them', async ({ explorer, page }) => {
  await explorer.open('/two-banks/#map=11/48.15/20.2', 'map');
  await page.getByRole('button', { name: 'Measure' }).click();
  const panel = page.getByRole('region', { name: 'Measure' });
  await expect(panel).toContainText('To measure, select two places or click points on the map');
  const canvas = await explorer.canvas.boundingBox();
  if (!canvas) throw new Error('no map');
  const click = (x: number, y: number) =>
    page.mouse.click(canvas.x + canvas.width * x, canvas.y + canvas.height * y);
  await click(0.4, 0.8);
  await click(0.5, 0.8);
  await expect(panel.getByRole('status')).toContainText(/^\s*\d[\d.,]* km\s*$/);
  await click(0.5, 0.9);
  await expect(panel.getByRole('status')).toContainText('km² area inside');
  await expect(
    panel.getByRole('list', { name: 'Distances between points' }).getByRole('listitem'),
  ).toHaveCount(2);
  // No card opened: the clicks were for measuring.
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await page.goBack();
  await expect(panel.getByRole('status')).not.toContainText('km²');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page).not.toHaveURL(/measure/);
});

test('two places are measured by keyboard, also in miles, and the link opens the same', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/');
  await page.getByRole('button', { name: 'Measure' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Measure' });
  await panel.getByLabel('From').selectOption('southend');
  await panel.getByLabel('To', { exact: true }).selectOption('oldtown');
  const result = panel.getByRole('status');
  await expect(result).toHaveText('7.9 km');
  await panel.getByRole('radio', { name: 'mi', exact: true }).check();
  await expect(result).toHaveText('4.9 mi');
  await expect(page).toHaveURL(/measure=20\.[\d,.;-]+&units=mi$/);
  await explorer.reload();
  await expect(result).toHaveText('4.9 mi');
  await expect(panel.getByLabel('To', { exact: true })).toHaveValue('oldtown');
});

test('unreadable values are reported, and the rest applies', async ({ explorer, page }) => {
  await explorer.open('/two-banks/#within=atlantis,5&measure=1;2&units=leagues&names=tlh');
  const notice = page.getByText('Part of this link couldn’t be read');
  for (const part of ['within=atlantis,5', 'measure=1;2', 'units=leagues', 'names=tlh'])
    await expect(notice).toContainText(part);
  await expect(explorer.status).toContainText('6 of 9 places');
});
