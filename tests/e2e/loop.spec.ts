import { expect, test } from './explorer.ts';

test('a mention opens its card and is framed, and a date hides a feature', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  await explorer.expectDrawn({ with: ['sotk', 'armenia-azerbaijan-border', 'clash-2023-05-11'] });
  await explorer.mentions('sotk').first().click();
  await expect(explorer.card('sotk')).toContainText('Sotk');
  await expect(explorer.page).toHaveURL(/\/sotk-2023\/sotk\/#passage=p\d+$/);
  await explorer.setDates('2023-05-09', '2023-05-10');
  await explorer.expectDrawn({ with: ['sotk'], without: ['clash-2023-05-11'] });
  await expect(explorer.place('clash-2023-05-11')).toHaveAttribute('data-shown', 'false');
});
