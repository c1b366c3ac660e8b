import { expect, test } from './explorer.ts';

test('hovering a mention highlights its feature, and the reverse', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#map=12/48.15/20.11', 'map');
  const mention = explorer.mentions('ferry').first();
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
  await explorer.open('/two-banks/');
  const mention = explorer.mentions('oldtown');
  await explorer.page.getByRole('link', { name: 'the ferry' }).first().focus();
  await explorer.page.keyboard.press('Tab');
  await expect(mention).toBeFocused();
  await expect(mention).toHaveClass(/highlighted/);
  await explorer.page.keyboard.press('Enter');
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('a phrase that names several features lists them, by keyboard too', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await explorer.mentions('road').focus();
  await page.keyboard.press('Enter');
  const answers = page.getByRole('dialog', { name: 'Which one do you mean?' }).getByRole('button');
  await expect(answers).toHaveCount(2);
  await expect(answers.first()).toBeFocused();
  for (const [key, at] of [
    ['ArrowRight', 1],
    ['ArrowLeft', 0],
    ['End', 1],
    ['Home', 0],
    ['ArrowUp', 1],
    ['ArrowDown', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(answers.nth(at), key).toBeFocused();
  }
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(explorer.card('bridge')).toBeVisible();
  await expect(page).toHaveURL(/\/bridge\/#passage=p5$/);
  await expect(explorer.mentions('road')).toHaveAttribute('aria-current', 'true');
});

test('previous and next mention move through the text, not the map', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/ferry/', 'map');
  const card = explorer.card('ferry');
  await expect(card.getByRole('status')).toHaveText('Mention 1 of 2');
  await page.getByRole('button', { name: 'Zoom out' }).click();
  await expect(page).toHaveURL(/#map=/);
  const camera = new URL(page.url()).hash.split('&')[0] ?? '';
  await card.getByRole('button', { name: 'Next mention' }).click();
  await expect(page).toHaveURL(new RegExp(`${camera}&passage=p5$`));
  await expect(explorer.passage('p5')).toBeInViewport({ ratio: 1 });
  await card.getByRole('button', { name: 'Previous mention' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(card.getByRole('status')).toHaveText('Mention 2 of 2');
  await expect(page).toHaveURL(/passage=p5$/);
  await page.goBack();
  await expect(card.getByRole('status')).toHaveText('Mention 1 of 2');
});

test('a passage’s number selects it and copies its link, which opens the same', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('/two-banks/oldtown/');
  await page.getByRole('link', { name: 'Select passage 1 and copy its link' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link to passage 1 copied.')).toBeVisible();
  await expect(explorer.card('oldtown')).toHaveCount(0);
  await expect(page).toHaveURL(/\/two-banks\/#passage=p1$/);
  await expect(explorer.mentions('ferry').first()).toHaveClass(/highlighted/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  await page.goto('/');
  await explorer.open(link, 'picture');
  await expect(explorer.passage('p1')).toHaveClass(/selected/);
  await expect(explorer.passage('p1')).toBeInViewport({ ratio: 1 });
  await explorer.expectDrawn({ with: ['ferry', 'oldtown'], without: ['hill'] });
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/two-banks\/$/);
  await expect(explorer.passage('p1')).not.toHaveClass(/selected/);
});

test('a place selected on the map leaves the text where its mention is in sight', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 1440, height: 500 });
  await explorer.open('/two-banks/', 'picture');
  const mention = explorer.mentions('ferry').first();
  const top = async () => (await mention.boundingBox())?.y;
  const atTop = await top();
  await explorer.passage('p1').evaluate((passage) => passage.scrollIntoView());
  const before = await top();
  expect(before).toBeLessThan((atTop ?? 0) - 40);
  await page.locator('.picture [data-label][data-shape="ferry"]').click();
  await expect(explorer.card('ferry')).toBeVisible();
  await expect(mention).toHaveClass(/here/);
  expect(await top()).toBe(before);
  // Once it is out of sight, it is scrolled to.
  await page.keyboard.press('Escape');
  await explorer.passage('p5').evaluate((passage) => passage.scrollIntoView());
  await expect(mention).not.toBeInViewport();
  await page.locator('.picture [data-label][data-shape="ferry"]').click();
  await expect(mention).toBeInViewport();
});

test('beside a mention that was selected by key, the card says what the next press does', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  const hint = page.getByText('Press Enter again to read this card');
  const mention = explorer.mentions('ferry').first();
  await mention.click();
  await expect(explorer.card('ferry')).toBeVisible();
  await expect(hint).toBeHidden();
  await page.keyboard.press('Escape');
  await mention.press('Enter');
  await expect(hint).toBeVisible();
  await mention.press('Enter');
  await expect(explorer.card('ferry').getByRole('heading', { level: 2 })).toBeFocused();
  await expect(hint).toBeHidden();
});

test('a click on nothing clears the selection', async ({ explorer }) => {
  await explorer.open('/two-banks/oldtown/#map=11/48.5/21', 'map');
  await expect(explorer.card('oldtown')).toBeVisible();
  await explorer.canvas.click({ position: { x: 300, y: 600 } });
  await expect(explorer.card('oldtown')).toHaveCount(0);
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
    await explorer.open('/two-banks/', 'map');
    for (const [id, lon, lat] of [
      ['ferry', 20.11, 48.15],
      ['southend', 20.14, 48.1],
      ['hill', 20.35, 48.25],
    ] as const) {
      await explorer.show(`/two-banks/${id}/#date=2000-06-01/2000-06-30`);
      await explorer.card(id).waitFor();
      // Zooming out shows where the map's centre is.
      await page.keyboard.press('-');
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
  await explorer.open('/two-banks/');
  await explorer.mentions('oldtown').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Oldtown: card open')).toBeAttached();
  await explorer.card('oldtown').getByRole('button', { name: 'Close card' }).focus();
  await page.keyboard.press('Enter');
  await expect(explorer.card('oldtown')).toHaveCount(0);
  await expect(explorer.mentions('oldtown')).toBeFocused();
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await explorer.place('southend').getByRole('link').click();
  await page.keyboard.press('Escape');
  await expect(explorer.card('southend')).toHaveCount(0);
  await expect(explorer.place('southend').getByRole('link')).toBeFocused();
});

test('plus and minus zoom the map by one, also when it has focus; arrows move and turn it', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#map=8/48/20', 'map');
  await page.keyboard.press('+');
  await expect(page).toHaveURL(/#map=9\//);
  await explorer.canvas.focus();
  await page.keyboard.press('-');
  await expect(page).toHaveURL(/#map=8\//);
  await page.keyboard.press('ArrowRight');
  await expect(page).not.toHaveURL(/\/20$/);
  const north = page.getByRole('button', { name: 'Turn north to the top' });
  await expect(north).toHaveCount(0);
  await page.keyboard.press('Shift+ArrowRight');
  await north.click();
  await expect(north).toHaveCount(0);
  await expect(page).toHaveURL(/#map=8\/[\d.]+\/[\d.]+$/);
});

test('the article’s width can be changed by pointer and keyboard', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/', 'map');
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
  await explorer.expectDrawn({ with: ['oldtown', 'ferry'] });
  await expect(page).toHaveURL(/\/two-banks\/$/);
});
