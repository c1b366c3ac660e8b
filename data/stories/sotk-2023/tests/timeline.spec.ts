import { blockMap, expect, inWords, test } from '../../../../tests/e2e/explorer.ts';

test('bands of the timeline set their period', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  const bands = page.getByRole('list', { name: 'Periods' }).getByRole('button');
  await expect(bands).toHaveText([
    'Before 1988',
    'First war 1988–1994',
    'Ceasefire 1994–2020',
    'Second war 2020',
    'Peacekeepers and corridor 2020–2023',
    'The article',
    'After the article',
  ]);
  await expect(page.getByRole('button', { name: 'The article', exact: true })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: 'Ceasefire' }).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.dateField('From')).toHaveValue(inWords('1994-05-12'));
  await page.goBack();
  await page.getByRole('button', { name: 'Second war 2020' }).click();
  await expect(explorer.dateField('From')).toHaveValue(inWords('2020-09-27'));
  await expect(explorer.dateField('To')).toHaveValue(inWords('2020-11-09'));
  await expect(explorer.handle('Last')).toHaveAttribute('aria-valuetext', /^9 November 2020: /);
  await page.goBack();
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-05-11'));
});

for (const [width, height, most] of [
  [1440, 900, 192],
  [1100, 760, 210],
] as const)
  test(`the timeline is at most ${most} pixels high at ${width} × ${height}, and the map keeps its size as it loads`, async ({
    explorer,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    let load: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (load = resolve));
    await page.route(/\/messages-en-timeline\./, async (route) => {
      await released;
      await route.continue();
    });
    await blockMap(page);
    await page.goto('/sotk-2023/', { waitUntil: 'commit' });
    const dateBar = page.getByRole('region', { name: 'Dates and sharing' });
    const heightOf = async () => (await dateBar.boundingBox())?.height ?? 999;
    await explorer.mapIs('loading');
    const before = await heightOf();
    await expect(explorer.handle('Last')).toHaveCount(0);
    load();
    await expect(explorer.handle('Last')).toBeVisible();
    expect(Math.abs((await heightOf()) - before)).toBeLessThanOrEqual(1);
    expect(await heightOf()).toBeLessThanOrEqual(most);
    // An invalid field shows its error over the map.
    await explorer.setDates('2023-05-01', 'soon');
    await expect(page.getByRole('alert')).toBeInViewport();
    expect(await heightOf()).toBeLessThanOrEqual(most);
  });

test('rows say who held what when, and select what they name', async ({ explorer, page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await explorer.open('/sotk-2023/');
  const rows = page.getByRole('list', { name: /^Who held what on/ }).getByRole('button');
  await expect(rows).toHaveText([
    /^Nagorno-Karabakh\s*Under Russian peacekeepers$/,
    /^Lachin district\s*Azerbaijan$/,
    /^Kalbajar district\s*Azerbaijan$/,
    /^Aghdam district\s*Azerbaijan$/,
    /^Fuzuli district\s*Azerbaijan$/,
    /^Jabrayil district\s*Azerbaijan$/,
    /^Qubadli district\s*Azerbaijan$/,
    /^Zangilan district\s*Azerbaijan$/,
  ]);
  await expect(rows.first()).toHaveAccessibleName('Nagorno-Karabakh: Under Russian peacekeepers');
  // What the hatching of the rows means, also where the map has none.
  const meanings = page.getByRole('list', { name: 'Held by' }).getByRole('listitem');
  await expect(meanings).toHaveText([
    'Armenian side',
    'Under Russian peacekeepers',
    'Front not drawn',
  ]);
  for (const meaning of await meanings.all()) await expect(meaning).toBeInViewport({ ratio: 1 });
  await expect(explorer.handle('Last')).toHaveAttribute(
    'aria-valuetext',
    '11 May 2023: Nagorno-Karabakh: Under Russian peacekeepers; Lachin district, Kalbajar district, ' +
      'Aghdam district, Fuzuli district, Jabrayil district, Qubadli district, ' +
      'Zangilan district: Azerbaijan',
  );
  await explorer.handle('Last').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await page.getByRole('button', { name: 'Second war 2020' }).click();
  // The same by law and as held: the map shows the one, the rows say the other.
  for (const perspective of ['As held', 'By law']) {
    await page.getByRole('radio', { name: perspective }).check({ force: true });
    await expect(rows.nth(1)).toHaveAccessibleName('Lachin district: Armenian side');
    await expect(rows.nth(5)).toHaveAccessibleName('Jabrayil district: Front not drawn');
  }
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.card('lachin-district')).toBeVisible();
});

test('days around the window are shown enlarged, and are dragged there one by one', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/');
  const enlarged = page.locator('.lens .axis');
  const box = async () => {
    const found = await enlarged.boundingBox();
    if (!found) throw new Error('there is no enlarged part');
    return found;
  };
  // 25 April to 17 May.
  const xOf = async (index: number) => {
    const { x, width } = await box();
    return x + (index / 23) * width;
  };
  const { y, height } = await box();
  await page.mouse.move(await xOf(17), y + height / 2);
  await page.mouse.down();
  await page.mouse.move(await xOf(19), y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-05-13'));
  await expect(explorer.handle('Last')).toBeFocused();
  // They stay while the date is among them, and follow it elsewhere.
  await expect(enlarged).toContainText('30 April 2023');
  await page.getByRole('button', { name: 'Second war 2020' }).click();
  await expect(enlarged).toContainText('November 2020');
});

test('dragging an end updates map, fields and text, and Back undoes it at once', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/', 'picture');
  await page.getByRole('button', { name: 'Before 1988' }).click();
  await explorer.expectDrawn({ without: ['line-of-contact-1994'] });
  const axis = await explorer.timeline.boundingBox();
  const handle = await explorer.handle('Last').boundingBox();
  if (!axis || !handle) throw new Error('the timeline is not there');
  const y = handle.y + handle.height / 2;
  await page.mouse.move(handle.x + 4, y);
  await page.mouse.down();
  await page.mouse.move(axis.x + axis.width / 2, y, { steps: 8 });
  await page.mouse.up();
  await expect(explorer.dateField('To')).toHaveValue(/ 200\d$/);
  await expect(explorer.dateField('From')).toHaveValue(inWords('1923-07-07'));
  await explorer.expectDrawn({ with: ['line-of-contact-1994', 'lachin-road-1992'] });
  await expect(page).toHaveURL(/#date=1923-07-07\/200\d-\d\d-\d\d$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
});

test('an end that is dragged past the axis is at its first or last day', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/', 'picture');
  for (const [end, by, field, day] of [
    ['First', -1500, 'From', '1923-07-07'],
    ['Last', 1500, 'To', '2024-06-12'],
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
  await explorer.open('/sotk-2023/');
  const axis = await explorer.timeline.boundingBox();
  if (!axis) throw new Error('the timeline is not there');
  await page.mouse.click(axis.x + 2, axis.y + axis.height / 2);
  await expect(explorer.dateField('From')).toHaveValue(inWords('1923-07-07'));
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-05-11'));
  await expect(page.getByText('7 July 1923', { exact: true })).toBeVisible();
  await expect(page.getByText(/: shown from this day$/).first()).toBeVisible();
});

test('keys move the handles by a day, by a period, and to either end', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/');
  await explorer.handle('Last').focus();
  await page.keyboard.press('ArrowRight');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-05-12'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-05-10'));
  await expect(explorer.status).toContainText('Map on 10 May 2023');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-05-11'));
  await page.keyboard.press('Shift+ArrowRight');
  await expect(explorer.dateField('To')).toHaveValue(inWords('2023-09-19'));
  await page.keyboard.press('End');
  await expect(explorer.handle('Last')).toHaveAttribute('aria-valuetext', /^12 June 2024/);
  await explorer.handle('First').focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(explorer.dateField('From')).toHaveValue(inWords('2020-11-10'));
  await page.keyboard.press('Home');
  await expect(explorer.dateField('From')).toHaveValue(inWords('1923-07-07'));
  // The ends can't cross.
  await page.keyboard.press('End');
  await expect(explorer.dateField('From')).toHaveValue(inWords('2024-06-12'));
  await page.keyboard.press('ArrowRight');
  await expect(explorer.dateField('From')).toHaveValue(inWords('2024-06-12'));
});

test('playback steps from change to change to the end, and stops when the reader changes the date', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/');
  // Slow: a step is then longer than the time between two looks at the page.
  const speed = page.getByRole('combobox', { name: 'Playback speed' });
  await speed.selectOption('Slow');
  const before = await page.evaluate(() => history.length);
  await page.getByRole('button', { name: 'Play', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Stop playing' })).toBeFocused();
  await expect(explorer.status).toContainText('Map on 15 May 2023');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  // Dragging adds no history entry.
  expect(await page.evaluate(() => history.length)).toBe(before);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  // A field with focus stops playback, long before the end: no step replaces what is being typed there.
  await explorer.dateField('From').focus();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(explorer.status).not.toContainText('Map on 12 June 2024');
  // So does any other change of the date.
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.getByRole('button', { name: 'Second war 2020' }).click();
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(explorer.dateField('To')).toHaveValue(inWords('2020-11-09'));
  await explorer.setDates('2023-09-19', '2023-09-19');
  await speed.selectOption('Fast');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(explorer.status).toContainText('Map on 12 June 2024');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await expect(explorer.dateField('From')).toHaveValue(inWords('2023-09-19'));
  // At the end it restarts from the window's first day.
  await speed.selectOption('Slow');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect(explorer.status).toContainText('Map on 19 September 2023');
});

test('Reset all restores the opening view, and Back undoes it', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/sotk/#map=9/40.2/45.9&date=2020&hide=talks');
  await page.getByRole('button', { name: 'Reset all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
  await expect(explorer.status).toHaveText(
    'Map on 11 May 2023 · 52 of 71 places, 17 of 17 passages',
  );
  // The button goes, and the focus with it to the next.
  await expect(page.getByRole('button', { name: 'Reset all' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
  await expect(explorer.card('sotk')).toHaveCount(0);
  await explorer.showLayers();
  await expect(explorer.layer('Talks')).toBeChecked();
  await page.goBack();
  await expect(explorer.card('sotk')).toBeVisible();
  await expect(page).toHaveURL(/\/sotk\/#map=9\/40.2\/45.9&date=2020&hide=talks$/);
});

test('on a small screen it collapses to one line, and opens', async ({ explorer, page }) => {
  const dateBar = page.getByRole('region', { name: 'Dates and sharing' });
  const dates = page.getByRole('button', { name: 'Dates', exact: true });
  for (const width of [1024, 820, 700, 680]) {
    await page.setViewportSize({ width, height: 800 });
    await explorer.open('/sotk-2023/');
    expect((await dateBar.boundingBox())?.height).toBeLessThanOrEqual(48);
    await dates.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ceasefire' }).click();
    await expect(explorer.status).toContainText('Map on 26 September 2020');
    // Every part is inside the window, and none overlap.
    for (const name of ['Play', 'Reset all', 'Close the dates', 'Before 1988', 'After the article'])
      await page.getByRole('button', { name, exact: true }).click({ trial: true, timeout: 10_000 });
    await explorer.handle('Last').click({ trial: true, timeout: 10_000 });
    await page.keyboard.press('Escape');
    await expect(explorer.dateField('To')).toBeHidden();
    await expect(dates).toBeFocused();
  }
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('the timeline collapses to one line, and opens in full', async ({ explorer, page }) => {
    await explorer.open('/sotk-2023/');
    const dateBar = page.getByRole('region', { name: 'Dates and sharing' });
    expect((await dateBar.boundingBox())?.height).toBeLessThanOrEqual(48);
    await expect(explorer.handle('Last')).toBeHidden();
    await page.getByRole('button', { name: 'Dates', exact: true }).tap();
    await expect(explorer.handle('Last')).toBeInViewport();
    await page.getByRole('button', { name: 'Ceasefire' }).tap();
    await expect(explorer.status).toContainText('Map on 26 September 2020');
    await page.getByRole('button', { name: 'Reset all' }).tap();
    await expect(explorer.status).toContainText('Map on 11 May 2023');
  });

  test('it closes while a date is wrong', async ({ explorer, page }) => {
    await explorer.open('/sotk-2023/');
    await page.getByRole('button', { name: 'Dates', exact: true }).tap();
    await explorer.setDates('2023-05-01', 'soon');
    await expect(page.getByRole('alert')).toBeVisible();
    await page.getByRole('button', { name: 'Close the dates' }).tap();
    await expect(explorer.handle('Last')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Dates', exact: true })).toBeFocused();
  });
});
