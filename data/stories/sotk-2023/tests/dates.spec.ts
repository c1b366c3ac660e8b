import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('date fields and layer switches change the map, list, counts and passages', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/', 'map');
  await expect(explorer.status).toHaveText(
    'Map as of 11 May 2023 · 52 of 71 places, 17 of 17 passages',
  );
  await explorer.expectDrawn({
    with: ['clash-2023-05-11', 'peacekeeper-area', 'lachin-road-2023'],
    without: ['line-of-contact-1994', 'lachin-road-1992', 'nkao'],
  });
  await explorer.setDates('1994-05-12', '2020-09-26');
  await expect(explorer.status).toHaveText(
    'Map as of 26 September 2020 · 46 of 71 places, 6 of 17 passages',
  );
  await explorer.expectDrawn({
    with: ['line-of-contact-1994', 'lachin-road-1992', 'yerevan'],
    without: ['clash-2023-05-11', 'peacekeeper-area', 'lachin-road-2023', 'hakari-checkpoint'],
  });
  await expect(explorer.place('line-of-contact-1994')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('clash-2023-05-11')).toHaveAttribute('data-shown', 'false');
  await expect(explorer.passage('p2')).toContainText('Outside the dates shown');
  await expect(explorer.passage('p12')).not.toContainText('Outside the dates shown');
  await expect(explorer.page).toHaveURL(/#date=1994-05-12\/2020-09-26$/);

  await explorer.show('/sotk-2023/');
  await explorer.showLayers();
  await explorer.layer('Lachin corridor').uncheck();
  await explorer.expectDrawn({
    with: ['clash-2023-05-11'],
    without: ['lachin-corridor', 'lachin-road-2023', 'hakari-checkpoint'],
  });
  await expect(explorer.place('hakari-checkpoint')).toHaveAttribute('data-shown', 'false');
  await expect(explorer.status).toContainText('48 of 71 places');
  await expect(explorer.page).toHaveURL(/#hide=lachin-corridor$/);
  await explorer.layer('Lachin corridor').check();
  await explorer.expectDrawn({ with: ['lachin-corridor'] });
  await expect(explorer.page).toHaveURL(/\/sotk-2023\/$/);

  // Hidden features leave the canvas: only the clash has this colour.
  const vermilion = () => explorer.countPixels(([r, g, b]) => r > 180 && g < 90 && b < 70);
  await expect.poll(vermilion).toBeGreaterThan(50);
  await explorer.setDates('2023-05-01', '2023-05-10');
  await expect.poll(vermilion).toBe(0);
});
