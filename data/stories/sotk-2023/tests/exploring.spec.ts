import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('a mention opens its card, marks all of its mentions and moves the map', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/', 'map');
  await explorer.expectDrawn({
    with: ['yerevan', 'clash-2023-05-11', 'karabakh'],
    without: ['baku'],
  });
  await explorer.mentions('hakari-checkpoint').first().click();
  await expect(explorer.card('hakari-checkpoint')).toContainText('23 April 2023');
  await expect(explorer.page).toHaveURL(/\/sotk-2023\/hakari-checkpoint\/#passage=p13$/);
  const mentions = explorer.mentions('hakari-checkpoint');
  await expect(mentions).toHaveCount(3);
  for (const mention of await mentions.all())
    await expect(mention).toHaveAttribute('aria-current', 'true');
  await explorer.expectDrawn({
    with: ['hakari-checkpoint', 'lachin-corridor'],
    without: ['yerevan'],
  });
  await explorer.card('hakari-checkpoint').getByRole('button', { name: 'Close card' }).click();
  await expect(explorer.card('hakari-checkpoint')).toHaveCount(0);
  await expect(mentions.first()).not.toHaveAttribute('aria-current');
});

test('the card gives the kind, distance from the border, and sources', async ({ explorer }) => {
  await explorer.open('/sotk-2023/sotk/');
  const card = explorer.card('sotk');
  await expect(card).toContainText('Սոթք');
  await expect(card).toContainText('Armenia–Azerbaijan border 8.0 km');
  await card.getByText('More', { exact: true }).click();
  await expect(card).toContainText('Azerbaijani checkpoint at the Hakari bridge (Lachin) 90 km');
  await expect(card.getByRole('link', { name: 'Zod' })).toHaveAttribute('href', /^https:\/\//);
});

test('a click on the map opens the card and scrolls to the passage', async ({ explorer }) => {
  await explorer.open('/sotk-2023/#map=11/39.571/46.567', 'map');
  await expect(explorer.mentions('hakari-checkpoint').first()).not.toBeInViewport();
  await explorer.canvas.click();
  await expect(explorer.card('hakari-checkpoint')).toBeVisible();
  const mention = explorer.mentions('hakari-checkpoint').first();
  await expect(mention).toBeInViewport({ ratio: 1 });
  await expect(mention).toHaveAttribute('aria-current', 'true');
  await expect(explorer.page).toHaveURL(/\/sotk-2023\/hakari-checkpoint\/$/);
});

test('a place in the list opens its card', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  await explorer.page.getByRole('button', { name: 'Places', exact: true }).click();
  await explorer.place('shusha').getByRole('link').click();
  await expect(explorer.card('shusha')).toContainText('Shusha / Shushi');
  await expect(explorer.page).toHaveURL(/\/sotk-2023\/shusha\/$/);
});

test('a pan changes what is drawn, and Escape clears the selection', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/#map=8/40.1811/44.5136', 'map');
  await explorer.expectDrawn({ with: ['yerevan'] });
  const box = await explorer.canvas.boundingBox();
  if (!box) throw new Error('no canvas');
  // Below the list of layers.
  const y = box.y + box.height * 0.9;
  await page.mouse.move(box.x + box.width * 0.7, y);
  await page.mouse.down();
  await page.mouse.move(box.x + 20, y, { steps: 8 });
  await page.mouse.up();
  await explorer.expectDrawn({ with: ['clash-2023-05-11'], without: ['yerevan'] });
  await expect(page).toHaveURL(/#map=8\/40\.18\d*\/4[5-6]\.\d+$/);
  await explorer.mentions('sotk').click();
  await expect(page).toHaveURL(/\/sotk\/#passage=p6$/);
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
});

test('buttons zoom, and show the whole story', async ({ explorer }) => {
  await explorer.open('/sotk-2023/#map=10/40.2031/45.8647', 'map');
  await explorer.expectDrawn({ without: ['yerevan'] });
  await explorer.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(explorer.page).toHaveURL(/#map=11\//);
  await explorer.page.getByRole('button', { name: 'Show all the story’s places' }).click();
  await explorer.expectDrawn({ with: ['yerevan', 'hakari-checkpoint'] });
  await expect(explorer.page).toHaveURL(/\/sotk-2023\/$/);
});

test('a place is not in the frame because its label reaches in', async ({ explorer }) => {
  // Yerevan is left of it.
  await explorer.open('/sotk-2023/#map=8.24/39.84149/45.77872', 'map');
  await explorer.expectDrawn({ with: ['goris', 'clash-2023-05-11'], without: ['yerevan'] });
});
