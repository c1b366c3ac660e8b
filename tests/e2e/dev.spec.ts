import { expect, test } from './explorer.ts';

test('the dev server shows the story with a day and an interval', async ({ explorer }) => {
  await explorer.open('/sotk-2023/#date=2023-05-10', 'map');
  await expect(explorer.status).toContainText('Map on 10 May 2023');
  await explorer.expectDrawn({ with: ['sotk'], without: ['clash-2023-05-11'] });
  await explorer.setDates('2023-05-01', '2023-05-11');
  await explorer.expectDrawn({ with: ['clash-2023-05-11'] });
});
