import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('a perspective is selected next to the legend, shows its areas, and is in the link', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/#date=2010-01-01', 'picture');
  await explorer.expectDrawn({
    with: ['kalbajar-district-law', 'armenia-azerbaijan-border', 'artsvashen-law'],
    without: ['armenian-held-1994', 'kalbajar-district-1993', 'artsvashen-1992'],
  });
  await page.getByRole('radio', { name: 'As held' }).check();
  await explorer.expectDrawn({
    with: ['armenian-held-1994', 'kalbajar-district-1993', 'armenia-azerbaijan-border'],
    without: ['kalbajar-district-law', 'artsvashen-law'],
  });
  await expect(page).toHaveURL(/#date=2010-01-01&as=ground$/);
  await expect(explorer.place('armenian-held-1994')).toHaveAttribute('data-shown', 'true');
  await expect(explorer.key.getByRole('list', { name: 'Held by' })).toContainText('Armenian side');
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'By law' })).toBeChecked();
  await explorer.expectDrawn({ without: ['armenian-held-1994'] });
});

test('works by keyboard, and a card lists what each perspective has', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/artsvashen/');
  const card = explorer.card('artsvashen');
  await expect(card.getByRole('list', { name: 'Changes over time', exact: true })).toContainText(
    /Always\s+shown on the map\s+Armenian side/i,
  );
  await expect(
    card.getByRole('list', { name: 'Changes over time in the perspective “As held”' }),
  ).toContainText(/since 8 August 1992\s+Azerbaijan/i);
  await page.getByRole('radio', { name: 'By law' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'As held' })).toBeChecked();
  await expect(card.getByRole('list', { name: 'Changes over time', exact: true })).toContainText(
    /since 8 August 1992\s+shown on the map/i,
  );
});

test('something only in the other perspective says so on its card, and offers to switch', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/armenian-held-1994/#date=2010-01-01');
  const card = explorer.card('armenian-held-1994');
  await expect(card).toContainText('it isn’t part of the perspective “By law”');
  await expect(explorer.place('armenian-held-1994')).toContainText('not in this perspective');
  await card.getByRole('button', { name: 'Switch to “As held”' }).click();
  await expect(page.getByRole('radio', { name: 'As held' })).toBeChecked();
  await expect(explorer.place('armenian-held-1994')).toHaveAttribute('data-shown', 'true');
});

test('the precision filter is applied, and is in the link', async ({ explorer, page }) => {
  await explorer.open('/sotk-2023/');
  await explorer.showLayers();
  await page.getByRole('combobox', { name: 'Filter by location accuracy' }).selectOption('500 m');
  for (const id of ['armenia-azerbaijan-border', 'sotk'])
    await expect(explorer.place(id)).toHaveAttribute('data-shown', 'true');
  for (const id of ['peacekeeper-area', 'lachin-corridor', 'hakari-checkpoint', 'clash-2023-05-11'])
    await expect(explorer.place(id)).toHaveAttribute('data-shown', 'false');
  await expect(page).toHaveURL(/#precision=500$/);
  await explorer.open('/sotk-2023/hakari-checkpoint/#precision=300');
  await explorer.showLayers();
  await expect(page.getByRole('combobox', { name: 'Filter by location accuracy' })).toHaveValue(
    '300',
  );
  const card = explorer.card('hakari-checkpoint');
  await expect(card).toContainText('its location isn’t accurate enough for the filter');
  await card.getByRole('button', { name: 'Clear the accuracy filter' }).click();
  await expect(explorer.place('hakari-checkpoint')).toHaveAttribute('data-shown', 'true');
  await expect(page).toHaveURL(/\/hakari-checkpoint\/$/);
});

test('around an inexact date both parts are drawn, the less certain one fainter, and the card says so', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/kalbajar-district/#date=1993-04-03&as=ground', 'map');
  await explorer.expectDrawn({
    with: ['kalbajar-district-until-1993', 'kalbajar-district-1993'],
  });
  const card = explorer.card('kalbajar-district');
  await expect(card).toContainText('around 3 April 1993 – 24 November 2020');
  await expect(card).toContainText('exact start date unknown: 31 March – 6 April 1993');

  // Pixels of the hatching that shows Armenian control of a district.
  const strokes = () => explorer.countPixels(([r, , b]) => r - b > 60 && r < 235);
  await explorer.show(
    '/sotk-2023/#date=1993-03-20&as=ground&map=8.5/40.05/46.05&hide=border,places',
  );
  await explorer.expectDrawn({ without: ['kalbajar-district-1993'] });
  const before = await strokes();
  await explorer.setDates('1993-04-20', '1993-04-20');
  await expect.poll(strokes).toBeGreaterThan(before + 2000);
  const sure = await strokes();
  await explorer.setDates('1993-04-01', '1993-04-01');
  await explorer.expectDrawn({ with: ['kalbajar-district-1993'] });
  await expect.poll(strokes).toBeLessThan(before + (sure - before) / 2);
});

test('hatching has the same spacing on screen at every zoom', async ({ explorer, page }) => {
  for (const zoom of [8.4, 9.3, 10.75]) {
    const view = `/sotk-2023/#as=ground&map=${zoom}/39.95/46.75&hide=places,border`;
    await (zoom === 8.4 ? explorer.open(view, 'map') : explorer.show(view));
    await explorer.expectDrawn({ with: ['peacekeeper-area-2020-12'] });
    // The peacekeepers’ hatching is of horizontal lines: rows darker than those above and below, by column.
    const gaps = await page.evaluate(
      async (data) => {
        const bitmap = new Image();
        bitmap.src = `data:image/png;base64,${data}`;
        await bitmap.decode();
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('no canvas');
        context.drawImage(bitmap, 0, 0);
        const found: number[] = [];
        const middle = Math.round(bitmap.width / 2);
        for (let x = middle - 60; x < middle + 60; x += 4) {
          const { data: column } = context.getImageData(x, 0, 1, bitmap.height);
          const light = Array.from({ length: bitmap.height }, (_, y) => column[y * 4 + 1] ?? 0);
          const dark = light.flatMap((value, y) =>
            value < (light[y - 1] ?? 0) - 4 && value <= (light[y + 1] ?? 0) ? y : [],
          );
          found.push(...dark.slice(1).map((y, n) => y - (dark[n] ?? 0)));
        }
        return found.filter((gap) => gap > 2 && gap < 20);
      },
      await explorer.mapImage(),
    );
    expect(gaps.length).toBeGreaterThan(300);
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    expect(mean, `at zoom ${zoom}`).toBeGreaterThan(6.6);
    expect(mean, `at zoom ${zoom}`).toBeLessThan(7.4);
  }
});

test('claims are side by side on the passage, on the card, and in a list', async ({
  explorer,
  page,
}) => {
  await explorer.open('/sotk-2023/');
  const accounts = (passage: string) => explorer.passage(passage).getByText(/^Accounts differ:/);
  await accounts('p2').click();
  const sides = explorer.passage('p2').locator('[data-dispute="soldier-killed"]');
  await expect(sides.getByRole('term')).toHaveText([
    /^Azerbaijan, Ministry of Defence/,
    /^Armenia, Ministry of Defence/,
  ]);
  const [one, other] = await Promise.all(
    [0, 1].map((index) => sides.getByRole('definition').nth(index).boundingBox()),
  );
  expect(one?.y).toBe(other?.y);
  for (const [passage, dispute] of [
    ['p13', 'checkpoint'],
    ['p14', 'weapons-on-the-road'],
  ] as const) {
    await accounts(passage).click();
    await expect(explorer.passage(passage).locator(`[data-dispute="${dispute}"]`)).toBeVisible();
  }
  // Each is compared in full once; later passages link to that.
  await expect(explorer.passage('p14').locator('[data-dispute="checkpoint"]')).toHaveCount(0);
  await expect(explorer.passage('p14')).toContainText('The checkpoint: Passage 13');
  await explorer.passage('p14').getByRole('link', { name: 'Passage 13' }).click();
  await expect(page).toHaveURL(/#passage=p13$/);
  await expect(explorer.passage('p13').locator('[data-dispute="checkpoint"]')).toBeInViewport();
  await page.getByRole('button', { name: 'Claims', exact: true }).click();
  const list = page.getByRole('list', { name: 'All claims' });
  await expect(list.locator('[data-dispute]')).toHaveCount(15);
  await list.getByRole('link', { name: 'Sotk / Zod gold mine' }).click();
  await expect(explorer.card('sotk-mine').locator('[data-dispute]')).toContainText(
    'About 74 % is in Azerbaijan',
  );
  await list.getByRole('link', { name: 'Passage 5' }).click();
  await expect(explorer.passage('p5')).toBeInViewport();
});
