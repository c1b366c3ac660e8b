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
  await expect(explorer.handle('End')).toHaveAttribute('aria-valuetext', /^9 November 2020: /);
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
    // Prerendered, and drawn again once its script is there.
    await expect(explorer.handle('End')).toBeVisible();
    await expect(explorer.waitingParts).toHaveCount(2);
    load();
    await expect(explorer.waitingParts).toHaveCount(0);
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
  await expect(explorer.handle('End')).toHaveAttribute(
    'aria-valuetext',
    '11 May 2023: Nagorno-Karabakh: Under Russian peacekeepers; Lachin district, Kalbajar district, ' +
      'Aghdam district, Fuzuli district, Jabrayil district, Qubadli district, ' +
      'Zangilan district: Azerbaijan',
  );
  await explorer.handle('End').focus();
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
  await expect(explorer.handle('End')).toBeFocused();
  // They stay while the date is among them, and follow it elsewhere.
  await expect(enlarged).toContainText('30 April 2023');
  await page.getByRole('button', { name: 'Second war 2020' }).click();
  await expect(enlarged).toContainText('November 2020');
});
