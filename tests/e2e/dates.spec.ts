import { expect, inWords, test } from './explorer.ts';

test('date fields and layer switches change the map, list, counts and passages', async ({
  explorer,
}) => {
  await explorer.open('/two-banks/', 'map');
  await expect(explorer.status).toHaveText(
    'Map as of 10 June 2000 · 6 of 9 places, 5 of 5 passages',
  );
  await explorer.expectDrawn({
    with: ['ferry', 'meadow-treaty', 'road', 'oldtown'],
    without: ['bridge', 'quarrel', 'hill'],
  });
  await explorer.setDates('1990-01-01', '1992-05-01');
  await expect(explorer.status).toHaveText('Map as of 1 May 1992 · 7 of 9 places, 4 of 5 passages');
  await explorer.expectDrawn({
    with: ['bridge', 'quarrel', 'oldtown'],
    without: ['ferry', 'hill'],
  });
  await expect(explorer.place('quarrel')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('ferry')).toHaveAttribute('data-shown', 'false');
  await expect(explorer.passage('p3')).toContainText('Outside the dates shown');
  await expect(explorer.passage('p2')).not.toContainText('Outside the dates shown');
  await expect(explorer.page).toHaveURL(/#date=1990-01-01\/1992-05-01$/);

  await explorer.show('/two-banks/');
  await explorer.showLayers();
  await explorer.layer('River and land').uncheck();
  await explorer.expectDrawn({ with: ['ferry'], without: ['border', 'road', 'meadow-treaty'] });
  await expect(explorer.place('road')).toHaveAttribute('data-shown', 'false');
  await expect(explorer.status).toContainText('3 of 9 places');
  await expect(explorer.page).toHaveURL(/#hide=river$/);
  await explorer.layer('River and land').check();
  await explorer.expectDrawn({ with: ['border'] });
  await expect(explorer.page).toHaveURL(/\/two-banks\/$/);

  // Hidden features leave the canvas: only the clash has this colour.
  const vermilion = () => explorer.countPixels(([r, g, b]) => r > 180 && g < 90 && b < 70);
  await expect.poll(vermilion).toBeGreaterThan(50);
  await explorer.setDates('2000-06-01', '2000-06-09');
  await expect.poll(vermilion).toBe(0);
});

test('a period and a date in the text set the window', async ({ explorer }) => {
  await explorer.open('/two-banks/');
  await explorer.page.getByRole('button', { name: 'Before' }).click();
  await expect(explorer.dateField('From')).toHaveValue('1980');
  await expect(explorer.place('bridge')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('ferry')).toHaveAttribute('data-shown', 'false');
  await explorer.page.getByRole('link', { name: 'in May' }).click();
  await expect(explorer.dateField('To')).toHaveValue('2000-05');
  await expect(explorer.place('bridge')).toHaveAttribute('data-shown', 'false');
});

test('an interval pasted into one field sets both', async ({ explorer }) => {
  await explorer.open('/two-banks/');
  await explorer.dateField('From').fill('1990/1995-08-29');
  await explorer.dateField('From').press('Enter');
  await expect(explorer.dateField('To')).toHaveValue(inWords('1995-08-29'));
  await expect(explorer.place('bridge')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.place('ferry')).toHaveAttribute('data-shown', 'false');
});

test('an end before the start moves the start with it', async ({ explorer }) => {
  await explorer.open('/two-banks/');
  await explorer.dateField('To').fill('1999');
  await explorer.dateField('To').press('Enter');
  await expect(explorer.dateField('From')).toHaveValue('1999');
  await expect(explorer.status).toContainText('Map as of 31 December 1999');
});

test('dates after the window are set one after the other', async ({ explorer }) => {
  await explorer.open('/two-banks/');
  await explorer.setDates('2021', '2022');
  await expect(explorer.dateField('From')).toHaveValue('2021');
  await expect(explorer.dateField('To')).toHaveValue('2022');
  await explorer.dateField('From').fill('2023');
  await explorer.page.keyboard.press('Tab');
  await expect(explorer.dateField('To')).toHaveValue('2023');
  await explorer.page.keyboard.type('2024');
  await explorer.page.keyboard.press('Enter');
  await expect(explorer.status).toContainText('Map as of 31 December 2024');
});

test('an invalid date marks its field, says why, and keeps the window', async ({ explorer }) => {
  await explorer.open('/two-banks/');
  const before = await explorer.status.textContent();
  await explorer.dateField('To').fill('next week');
  await explorer.dateField('To').press('Enter');
  await expect(explorer.page.getByRole('alert')).toContainText('“next week” isn’t a date');
  await expect(explorer.dateField('To')).toHaveAttribute('aria-invalid', 'true');
  await explorer.dateField('To').fill('2000/1999');
  await explorer.dateField('To').press('Enter');
  await expect(explorer.page.getByRole('alert')).toContainText('The end is before the start');
  await expect(explorer.status).toHaveText(before ?? '');
  await explorer.dateField('To').press('Escape');
  await expect(explorer.page.getByRole('alert')).toHaveCount(0);
  await expect(explorer.dateField('To')).toHaveValue(inWords('2000-06-10'));
  await explorer.dateField('To').fill('2000-06-12');
  await explorer.dateField('To').press('Enter');
  await expect(explorer.page.getByRole('alert')).toHaveCount(0);
  await expect(explorer.status).toContainText('Map as of 12 June 2000');
});

test('a selected feature outside the window is drawn as a ghost, and its card offers to show it', async ({
  explorer,
}) => {
  await explorer.open('/two-banks/bridge/', 'picture');
  const card = explorer.card('bridge');
  await expect(card).toContainText(
    'Outlined only: its dates (1 January 1985 – 30 April 2000) don’t include',
  );
  await expect(explorer.place('bridge')).toHaveAttribute('data-shown', 'false');
  await explorer.expectDrawn({ with: ['bridge'] });
  await card.getByRole('button', { name: 'Go to 30 April 2000' }).click();
  await expect(explorer.place('bridge')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.status).toContainText('Map as of 30 April 2000');
  // Hidden by its layer too.
  await explorer.show('/two-banks/hill/#hide=talks');
  await expect(explorer.card('hill')).toContainText('Its layer, “Talks”, is turned off');
  await explorer.expectDrawn({ with: ['hill'] });
});
