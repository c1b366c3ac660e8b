import { expect, test } from '../../../../tests/e2e/explorer.ts';

test('hovering a mention highlights its feature, and the reverse', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/#map=10/39.571/46.567', 'map');
  const mention = explorer.mentions('hakari-checkpoint').first();
  await mention.scrollIntoViewIfNeeded();
  const before = await explorer.darkPixels();
  await mention.hover();
  await expect(mention).toHaveClass(/highlighted/);
  // The feature's ring has the colour of ink.
  await expect.poll(() => explorer.darkPixels()).toBeGreaterThan(before + 30);
  await page.getByRole('button', { name: 'Zoom in' }).hover();
  await expect(mention).not.toHaveClass(/highlighted/);
  await explorer.canvas.hover();
  await expect(mention).toHaveClass(/highlighted/);
});

test('a focused mention highlights its feature too', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  const mention = explorer.mentions('clash-2023-05-11').first();
  await explorer.page.getByRole('link', { name: '11 May 2023' }).focus();
  await explorer.page.keyboard.press('Tab');
  await expect(mention).toBeFocused();
  await expect(mention).toHaveClass(/highlighted/);
  await explorer.page.keyboard.press('Enter');
  await expect(explorer.card('clash-2023-05-11')).toBeVisible();
});

test('overlapping features under a click are listed to choose from', async ({ explorer }) => {
  const { page } = explorer;
  // On the road, inside the corridor.
  await explorer.open('/sotk-2023/#map=12/39.604/46.5849', 'map');
  await explorer.canvas.click();
  const which = page.getByRole('dialog', { name: 'Which one do you mean?' });
  await expect(which.getByRole('button')).toHaveText([
    /Lachin corridor closed to traffic/,
    /Road by Tegh/,
    /Lachin corridor\s+Corridor/,
  ]);
  await page.keyboard.press('Escape');
  await expect(which).toHaveCount(0);
  await expect(page.locator('[data-card]')).toHaveCount(0);
  await explorer.canvas.click();
  await which.getByRole('button', { name: /^Lachin corridor(?! closed)/ }).click();
  await expect(explorer.card('lachin-corridor')).toBeVisible();
  await expect(which).toHaveCount(0);
});

test('a phrase that names several features lists them, by keyboard too', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
  await explorer.mentions('lachin-road-2023').focus();
  await page.keyboard.press('Enter');
  const answers = page.getByRole('dialog', { name: 'Which one do you mean?' }).getByRole('button');
  await expect(answers).toHaveCount(3);
  await expect(answers.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(explorer.card('lachin-road-1992')).toBeVisible();
  await expect(page).toHaveURL(/\/lachin-road-1992\/#passage=p12$/);
  await expect(explorer.mentions('lachin-road-2023')).toHaveAttribute('aria-current', 'true');
});

test('previous and next mention move through the text, not the map', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/hakari-checkpoint/', 'map');
  const card = explorer.card('hakari-checkpoint');
  await expect(card.getByRole('status')).toHaveText('Mention 1 of 3');
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(page).toHaveURL(/#map=/);
  const camera = new URL(page.url()).hash.split('&')[0] ?? '';
  await card.getByRole('button', { name: 'Next mention' }).click();
  await expect(page).toHaveURL(new RegExp(`${camera}&passage=p14$`));
  await expect(explorer.passage('p14')).toBeInViewport({ ratio: 1 });
  await card.getByRole('button', { name: 'Previous mention' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('status')).toHaveText('Mention 3 of 3');
  await expect(page).toHaveURL(/passage=p16$/);
  await page.goBack();
  await expect(card.getByRole('status')).toHaveText('Mention 1 of 3');
});

test('a passage’s number selects it and copies its link, which opens the same', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('/sotk-2023/sotk/');
  await page.getByRole('link', { name: 'Select passage 13 and copy its link' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link to passage 13 copied.')).toBeVisible();
  await expect(explorer.card('sotk')).toHaveCount(0);
  await expect(page).toHaveURL(/\/sotk-2023\/#passage=p13$/);
  await expect(explorer.mentions('hakari-checkpoint').first()).toHaveClass(/highlighted/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/');
  await explorer.open(link, 'picture');
  await expect(explorer.passage('p13')).toHaveClass(/selected/);
  await expect(explorer.passage('p13')).toBeInViewport({ ratio: 1 });
  await explorer.expectDrawn({ with: ['hakari-checkpoint', 'lachin-corridor'], without: ['sotk'] });
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
  await expect(explorer.passage('p13')).not.toHaveClass(/selected/);
});

test('a click on nothing clears the selection; one on something not drawn selects nothing', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/sotk/#map=9/41.2/47.2', 'map');
  await expect(explorer.card('sotk')).toBeVisible();
  await explorer.canvas.click({ position: { x: 300, y: 600 } });
  await expect(explorer.card('sotk')).toHaveCount(0);

  // Nor on something that isn't drawn: of the former oblast only the label is shown while the peacekeepers' area is
  // drawn.
  await explorer.show('/sotk-2023/#map=10/40.4035/46.74');
  await explorer.expectDrawn({ with: ['peacekeeper-area'], without: ['yerevan'] });
  await explorer.canvas.click();
  await explorer.page.getByRole('button', { name: 'Zoom in' }).click();
  await expect(explorer.page).toHaveURL(/#map=11\//);
  await expect(explorer.page.locator('[data-card]')).toHaveCount(0);
});

for (const [width, height] of [
  [1440, 900],
  [900, 800],
  [390, 844],
] as const)
  test(`frames the selection clear of every panel, ${width} × ${height}`, async ({ explorer }) => {
    const { page } = explorer;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await explorer.open('/sotk-2023/', 'map');
    for (const [id, lon, lat] of [
      ['hakari-checkpoint', 46.567, 39.571],
      ['sotk', 45.8647, 40.2031],
      ['chisinau-summit', 29.3, 46.88],
    ] as const) {
      await explorer.show(`/sotk-2023/${id}/#date=2023-05-01/2023-06-01`);
      await explorer.card(id).waitFor();
      // Zooming out shows where the map's centre is.
      await page.getByRole('button', { name: 'Zoom out' }).click();
      await expect(page).toHaveURL(/#map=/);
      const [zoom = 0, midLat = 0, midLon = 0] = (
        /map=([\d.]+)\/([-\d.]+)\/([-\d.]+)/.exec(page.url())?.slice(1) ?? []
      ).map(Number);
      const size = 512 * 2 ** (zoom + 1);
      const y = (degrees: number) =>
        (0.5 - Math.log(Math.tan(Math.PI / 4 + (degrees * Math.PI) / 360)) / (2 * Math.PI)) * size;
      const map = await explorer.canvas.boundingBox();
      if (!map) throw new Error('no map');
      const at = {
        x: map.x + map.width / 2 + ((lon - midLon) / 360) * size,
        y: map.y + map.height / 2 + y(lat) - y(midLat),
      };
      expect(at.x, id).toBeGreaterThan(map.x);
      expect(at.x, id).toBeLessThan(map.x + map.width);
      expect(at.y, id).toBeGreaterThan(map.y);
      expect(at.y, id).toBeLessThan(map.y + map.height);
      for (const panel of await page.locator('[data-panel]').all()) {
        const box = await panel.boundingBox();
        if (!box) continue;
        const covers =
          box.x < at.x && at.x < box.x + box.width && box.y < at.y && at.y < box.y + box.height;
        expect(covers, `${id} under a panel`).toBe(false);
      }
    }
  });

test('closing a card returns the focus to the phrase or list item', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/');
  await explorer.mentions('sotk').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sotk: card open')).toBeAttached();
  await explorer.card('sotk').getByRole('button', { name: 'Close card' }).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.card('sotk')).toHaveCount(0);
  await expect(explorer.mentions('sotk')).toBeFocused();
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await explorer.place('goris').getByRole('link').click();
  await page.keyboard.press('Escape');
  await expect(explorer.card('goris')).toHaveCount(0);
  await expect(explorer.place('goris').getByRole('link')).toBeFocused();
});

test('plus and minus zoom the map by one, also when it has focus; arrows move and turn it', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/#map=8/40/46', 'map');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/#map=9\//);
  await explorer.canvas.focus();
  await page.keyboard.press('-');
  await expect(page).toHaveURL(/#map=8\//);
  await page.keyboard.press('ArrowRight');
  await expect(page).not.toHaveURL(/\/46$/);
  const north = page.getByRole('button', { name: 'Turn north to the top' });
  await expect(north).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowRight');
  await north.click();
  await expect(north).toHaveCount(0);
  await expect(page).toHaveURL(/#map=8\/[\d.]+\/[\d.]+$/);
});

test('the article’s width can be changed by pointer and keyboard', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/sotk-2023/', 'map');
  const divider = page.getByRole('separator', { name: 'Article width' });
  const width = async () => (await page.getByRole('main').boundingBox())?.width ?? 0;
  const before = await width();
  await divider.focus();
  await page.keyboard.press('ArrowLeft');
  await expect.poll(width).toBeCloseTo(before - 24, -1);
  const box = await divider.boundingBox();
  if (!box) throw new Error('no divider');
  await page.mouse.move(box.x + 4, 400);
  await page.mouse.down();
  await page.mouse.move(620, 400, { steps: 4 });
  await page.mouse.up();
  await expect.poll(width).toBeCloseTo(620, -1);
  await explorer.expectDrawn({ with: ['yerevan', 'hakari-checkpoint'] });
  await expect(page).toHaveURL(/\/sotk-2023\/$/);
});
