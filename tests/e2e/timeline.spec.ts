import { expect, inWords, test } from './explorer.ts';

test('dragging an end updates map, fields and text, and Back undoes it at once', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/', 'picture');
  await page.getByRole('button', { name: /^Before/ }).click();
  await explorer.expectDrawn({ without: ['quarrel'] });
  const axis = await explorer.timeline.boundingBox();
  const handle = await explorer.handle('End').boundingBox();
  if (!axis || !handle) throw new Error('the timeline is not there');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + 4, y);
  await page.mouse.down();
  await page.mouse.move(axis.x + axis.width * 0.65, y, { steps: 8 });
  await page.mouse.up();
  await expect(explorer.dateField('To')).toHaveValue(/ 199\d$/);
  await expect(explorer.dateField('From')).toHaveValue('1980');
  await explorer.expectDrawn({ with: ['quarrel', 'bridge'] });
  await expect(page).toHaveURL(/#date=1980\/199\d-\d\d-\d\d$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/two-banks\/$/);
});

test('an end that is dragged past the axis is at its first or last day', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/', 'picture');
  for (const [end, by, field, day] of [
    ['Start', -1500, 'From', '1980-01-01'],
    ['End', 1500, 'To', '2000-06-30'],
  ] as const) {
    const handle = await explorer.handle(end).boundingBox();
    if (!handle) throw new Error('the handle is not there');
    const y = handle.y + handle.height / 2;
    // Away from the handle's middle.
    const x = handle.x + handle.width * 0.2;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 4 });
    await page.mouse.up();
    await expect(explorer.dateField(field)).toHaveValue(inWords(day));
  }
});

test('a press on the axis moves the nearer end, and hovering describes the marks', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/');
  const axis = await explorer.timeline.boundingBox();
  if (!axis) throw new Error('the timeline is not there');
  await page.mouse.click(axis.x + 2, axis.y + axis.height / 2);
  await expect(explorer.dateField('From')).toHaveValue(inWords('1980-01-01'));
  await expect(explorer.dateField('To')).toHaveValue(inWords('2000-06-10'));
  // The bridge is there from 1985 on: five of the axis' twenty and a half years.
  await page.mouse.move(axis.x + (5 / 20.5) * axis.width, axis.y + axis.height / 2);
  await expect(page.getByText('1 January 1985', { exact: true })).toBeVisible();
  await expect(page.getByText('The bridge: shown from this date')).toBeVisible();
});

test('keys move the handles by a day, by a period, and to either end', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/');
  await explorer.handle('End').focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2000-06-11'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2000-06-09'));
  await expect(explorer.status).toContainText('Map as of 9 June 2000');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2000-06-10'));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2000-06-30'));
  await page.keyboard.press('End');
  await expect(explorer.handle('End')).toHaveAttribute('aria-valuetext', /^30 June 2000/);
  await explorer.handle('Start').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(explorer.dateField('From')).toHaveValue(inWords('1990-01-01'));
  await page.keyboard.press('Home');
  await expect(explorer.dateField('From')).toHaveValue(inWords('1980-01-01'));
  // The ends can't cross.
  await page.keyboard.press('End');
  await expect(explorer.dateField('From')).toHaveValue(inWords('2000-06-30'));
  await page.keyboard.press('ArrowRight');
  await expect(explorer.dateField('From')).toHaveValue(inWords('2000-06-30'));
});

test('playback steps from change to change to the end, and stops when the reader changes the date', async ({
  explorer,
  page,
}) => {
  await explorer.open('/two-banks/');
  // Slow: a step is then longer than the time between two looks at the page.
  const speed = page.getByRole('combobox', { name: 'Playback speed' });
  await speed.selectOption('Slow');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Play', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stop playing' })).toBeFocused();
  await expect(explorer.status).toContainText('Map as of 17 June 2000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // Dragging adds no history entry.
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  // A field with focus stops playback, long before the end: no step replaces what is being typed there.
  await explorer.dateField('From').focus();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(explorer.status).not.toContainText('Map as of 30 June 2000');
  // So does any other change of the date.
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: /^The quarrel/ }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(explorer.dateField('To')).toHaveValue('1995');
  await explorer.setDates('2000-06-12', '2000-06-12');
  await speed.selectOption('Fast');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(explorer.status).toContainText('Map as of 30 June 2000');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(explorer.dateField('From')).toHaveValue(inWords('2000-06-12'));
  // At the end it restarts from the window's first day.
  await speed.selectOption('Slow');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(explorer.status).toContainText('Map as of 12 June 2000');
});

test('Reset all restores the opening view, and Back undoes it', async ({ explorer, page }) => {
  await explorer.open('/two-banks/oldtown/#map=9/48.2/20.2&date=1999&hide=talks');
  await page.getByRole('button', { name: 'Reset all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/two-banks\/$/);
  await expect(explorer.status).toHaveText(
    'Map as of 10 June 2000 · 6 of 9 places, 5 of 5 passages',
  );
  // The button goes, and the focus with it to the next.
  await expect(page.getByRole('button', { name: 'Reset all' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
  await expect(explorer.card('oldtown')).toHaveCount(0);
  await explorer.showLayers();
  await expect(explorer.layer('Talks')).toBeChecked();
  await page.goBack();
  await expect(explorer.card('oldtown')).toBeVisible();
  await expect(page).toHaveURL(/\/oldtown\/#map=9\/48.2\/20.2&date=1999&hide=talks$/);
});

test('on a small screen it collapses to one line, and opens', async ({ explorer, page }) => {
  const dateBar = page.getByRole('region', { name: 'Dates and sharing' });
  const dates = page.getByRole('button', { name: 'Dates', exact: true });
  for (const width of [1024, 820, 700, 680]) {
    await page.setViewportSize({ width, height: 800 });
    await explorer.open('/two-banks/');
    expect((await dateBar.boundingBox())?.height).toBeLessThanOrEqual(48);
    await dates.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^The quarrel/ }).click();
    await expect(explorer.status).toContainText('Map as of 31 December 1995');
    // Every part is inside the window, and none overlap.
    for (const name of ['Play', 'Reset all', 'Close the dates'])
      await page.getByRole('button', { name, exact: true }).click({ trial: true, timeout: 10_000 });
    for (const name of [/^Before/, /^The quarrel/])
      await page.getByRole('button', { name }).click({ trial: true, timeout: 10_000 });
    await explorer.handle('End').click({ trial: true, timeout: 10_000 });
    await page.keyboard.press('Escape');
    await expect(explorer.dateField('To')).toBeHidden();
    await expect(dates).toBeFocused();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the timeline collapses to one line, and opens in full', async ({ explorer, page }) => {
    await explorer.open('/two-banks/');
    const dateBar = page.getByRole('region', { name: 'Dates and sharing' });
    expect((await dateBar.boundingBox())?.height).toBeLessThanOrEqual(48);
    await expect(explorer.handle('End')).toBeHidden();
    await page.getByRole('button', { name: 'Dates', exact: true }).tap();
    await expect(explorer.handle('End')).toBeInViewport();
    await page.getByRole('button', { name: /^The quarrel/ }).tap();
    await expect(explorer.status).toContainText('Map as of 31 December 1995');
    await page.getByRole('button', { name: 'Reset all' }).tap();
    await expect(explorer.status).toContainText('Map as of 10 June 2000');
  });

  test('it closes while a date is wrong', async ({ explorer, page }) => {
    await explorer.open('/two-banks/');
    await page.getByRole('button', { name: 'Dates', exact: true }).tap();
    await explorer.setDates('2000-06-01', 'soon');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Close the dates' }).tap();
    await expect(explorer.handle('End')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Dates', exact: true })).toBeFocused();
  });
});
