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
