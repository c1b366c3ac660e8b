import { expect, inWords, test } from '../../../../tests/e2e/explorer.ts';

test('date fields and layer switches change the map, list, counts and passages', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/', 'map');
  await expect(explorer.status).toHaveText(
    'Map on 11 May 2023 · 52 of 71 places, 17 of 17 passages',
  );
  await explorer.expectDrawn({
    with: ['clash-2023-05-11', 'peacekeeper-area', 'lachin-road-2023'],
    without: ['line-of-contact-1994', 'lachin-road-1992', 'nkao'],
  });
  await explorer.setDates('1994-05-12', '2020-09-26');
  await expect(explorer.status).toHaveText(
    'Map on 26 September 2020 · 46 of 71 places, 6 of 17 passages',
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

test('a period and a date in the text set the window', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  await explorer.page.getByRole('button', { name: 'Before 1988' }).click();
  await expect(explorer.dateField('From')).toHaveValue(inWords('1923-07-07'));
  await expect(explorer.place('nkao')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('hakari-checkpoint')).toHaveAttribute('data-shown', 'false');
  await explorer.page.getByRole('link', { name: '1 June' }).click();
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-06-01'));
  await expect(explorer.place('chisinau-summit')).toHaveAttribute('data-shown', 'true');
});

test('an interval pasted into one field sets both', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  await explorer.dateField('From').fill('2020-11-10/2022-08-29');
  await explorer.dateField('From').press('Enter');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2022-08-29'));
  await expect(explorer.place('lachin-road-1992')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('lachin-road-2023')).toHaveAttribute('data-shown', 'false');
});

test('an invalid date marks its field, says why, and keeps the window', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  const before = await explorer.status.textContent();
  await explorer.dateField('To').fill('next week');
  await explorer.dateField('To').press('Enter');
  await expect(explorer.page.getByRole('alert')).toContainText('“next week” isn’t a date');
  await expect(explorer.dateField('To')).toHaveAttribute('aria-invalid', 'true');
  await explorer.dateField('To').fill('2019');
  await explorer.dateField('To').press('Enter');
  await expect(explorer.page.getByRole('alert')).toContainText('The end is before the start');
  await expect(explorer.status).toHaveText(before ?? '');
  await explorer.dateField('To').press('Escape');
  await expect(explorer.page.getByRole('alert')).toHaveCount(0);
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-05-11'));
  await explorer.dateField('To').fill('2023-05-12');
  await explorer.dateField('To').press('Enter');
  await expect(explorer.page.getByRole('alert')).toHaveCount(0);
  await expect(explorer.status).toContainText('Map on 12 May 2023');
});

test('a selected feature outside the window is drawn as a ghost, and its card offers to show it', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/lachin-road-1992/', 'picture');
  const card = explorer.card('lachin-road-1992');
  await expect(card).toContainText(
    'Not shown: its dates (18 May 1992 – 29 August 2022) don’t include',
  );
  await expect(explorer.place('lachin-road-1992')).toHaveAttribute('data-shown', 'false');
  await explorer.expectDrawn({ with: ['lachin-road-1992'] });
  await card.getByRole('button', { name: 'Go to 29 August 2022' }).click();
  await expect(explorer.place('lachin-road-1992')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.status).toContainText('Map on 29 August 2022');
  // Hidden by its layer too.
  await explorer.show('/sotk-2023/brussels-talks/#hide=talks');
  await expect(explorer.card('brussels-talks')).toContainText('Its layer, “Talks”, is turned off');
  await explorer.expectDrawn({ with: ['brussels-talks'] });
});
