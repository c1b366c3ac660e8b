import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('the card gives distances to the border, the road, the checkpoint and the nearest towns', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/sotk/');
  const card = explorer.card('sotk');
  for (const [to, km] of [
    ['Armenia–Azerbaijan border', '8.0 km'],
    ['Vardenis', '12 km'],
    ['Kalbajar / Karvachar', '18 km'],
    // Under “More”; both are schematic.
    ['Road from Goris to Stepanakert through Lachin', '85 km'],
    ['Azerbaijani checkpoint at the Hakari bridge (Lachin)', '90 km'],
  ] as const)
    await expect(card.locator('dl > div').filter({ hasText: to }).locator('dd')).toHaveText(km);
  await expect(card.locator('dl > div').filter({ hasText: 'Road from Goris' })).toBeHidden();
  await card.getByText('More', { exact: true }).click();
  await expect(card.locator('dl > div').filter({ hasText: 'Road from Goris' })).toBeVisible();
});

test('the distance filter applies to the map and the text, is in the link, and can be cleared', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/sotk/', 'picture');
  const card = explorer.card('sotk');
  await card.getByText('More', { exact: true }).click();
  await card.getByLabel(/^Within/).fill('20');
  await card.getByRole('button', { name: 'Show only nearby places' }).click();
  await expect(page).toHaveURL(/within=sotk,20$/);
  await expect(explorer.status).toContainText('9 of 71 places');
  await explorer.expectDrawn({
    with: ['sotk', 'sotk-mine', 'kalbajar-district'],
    without: ['goris', 'shusha'],
  });
  await expect(explorer.place('vardenis')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('goris')).toHaveAttribute('data-shown', 'false');
  await expect(explorer.passage('p3')).toContainText('Mentions no place that the filters show');
  await expect(explorer.passage('p6')).not.toContainText('Mentions no place that the filters show');

  // Filtered features can still be selected, and shown.
  await explorer.show('/sotk-2023/goris/#within=sotk,20');
  await expect(explorer.card('goris')).toContainText('outside the distance filter');
  await explorer.card('goris').getByRole('button', { name: 'Clear the distance filter' }).click();
  await expect(page).toHaveURL(/\/goris\/$/);
  await explorer.expectDrawn({ with: ['goris'] });
  await page.goBack();
  await page
    .getByRole('region', { name: 'Key of the map' })
    .getByRole('button', { name: 'Clear the distance filter' })
    .click();
  await expect(page).toHaveURL(/\/goris\/$/);
});

test('clicks measure a path point by point, and Back removes them', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/#map=8/39.8/46.4', 'map');
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
  await explorer.open('/sotk-2023/');
  await page.getByRole('button', { name: 'Measure' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Measure' });
  await panel.getByLabel('From').selectOption('brussels-talks');
  await panel.getByLabel('To', { exact: true }).selectOption('sotk');
  const result = panel.getByRole('status');
  await expect(result).toHaveText('3,399 km');
  await panel.getByRole('radio', { name: 'mi', exact: true }).check();
  await expect(result).toHaveText('2,112 mi');
  await expect(page).toHaveURL(/measure=4\.[\d,.;-]+&units=mi$/);
  await explorer.reload();
  await expect(result).toHaveText('2,112 mi');
  await expect(panel.getByLabel('To', { exact: true })).toHaveValue('sotk');
});

test('unreadable values are reported, and the rest applies', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/#within=atlantis,5&measure=1;2&units=leagues&names=tlh');
  const notice = page.getByText('Part of this link couldn’t be read');
  for (const part of ['within=atlantis,5', 'measure=1;2', 'units=leagues', 'names=tlh'])
    await expect(notice).toContainText(part);
  await expect(explorer.status).toContainText('52 of 71 places');
});
