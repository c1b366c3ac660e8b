import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('overlapping features under a click are listed to choose from', async ({ explorer }) => {
  const { page } = explorer;
  // On the road, inside the corridor.
  await explorer.open('/sotk-2023/#map=12/39.604/46.5849', 'map');
  await explorer.canvas.click();
  const which = page.getByRole('dialog', { name: 'Which one do you mean?' });
  await expect(which.getByRole('button')).toHaveText([
    /Lachin corridor closed to traffic/,
    /Road by Tegh/,
    /Lachin corridor\s+Corridor/,
  ]);
  await page.keyboard.press('Escape');
  await expect(which).toHaveCount(0);
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await explorer.canvas.click();
  await which.getByRole('button', { name: /^Lachin corridor(?! closed)/ }).click();
  await expect(explorer.card('lachin-corridor')).toBeVisible();
  await expect(which).toHaveCount(0);
});

test('a click on something that isn’t drawn selects nothing', async ({ explorer }) => {
  // Of the former oblast only the label is shown while the peacekeepers' area is drawn.
  await explorer.open('/sotk-2023/#map=10/40.4035/46.74', 'map');
  await explorer.expectDrawn({ with: ['peacekeeper-area'], without: ['yerevan'] });
  await explorer.canvas.click();
  await explorer.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(explorer.page).toHaveURL(/#map=11\//);
  await expect(explorer.page.locator('[data-card]')).toHaveCount(0);
});
