import { blockMap, expect, refuseOtherHosts, test } from './explorer.ts';
import { HostPages } from './host.ts';

test('a phrase goes to its place, and a place to where it is mentioned', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/', 'map');
  await explorer.expectDrawn({
    with: ['ferry', 'border', 'road', 'oldtown'],
    without: ['bridge', 'hill', 'quarrel'],
  });
  await explorer.mentions('oldtown').click();
  await expect(explorer.card('oldtown')).toBeVisible();
  await expect(page).toHaveURL(/\/two-banks\/oldtown\/#passage=p1$/);
  await explorer.mentions('ferry').first().click();
  const card = explorer.card('ferry');
  await expect(card).toContainText('The council says so.');
  await card.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Places', exact: true }).click();
  await explorer.place('southend').getByRole('link').click();
  await expect(explorer.card('southend')).toBeVisible();
  await page.goBack();
  await expect(explorer.card('southend')).toHaveCount(0);
});

test('perspectives show who holds what, each its own parts', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/', 'picture');
  await explorer.expectDrawn({ with: ['meadow-treaty'], without: ['meadow-1996'] });
  await page.getByRole('radio', { name: 'As held' }).check();
  await explorer.expectDrawn({ with: ['meadow-1996'], without: ['meadow-treaty'] });
  await expect(explorer.key.getByRole('list', { name: 'Held by' })).toContainText('The north');
  await expect(page).toHaveURL(/#as=ground$/);
  await page.goBack();
  await expect(page.getByRole('radio', { name: 'By treaty' })).toBeChecked();
});

test('dates keep in map and text what was true then', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/#as=ground', 'picture');
  await page.getByRole('button', { name: /^The quarrel/ }).click();
  await expect(explorer.dateField('From')).toHaveValue('1990');
  await explorer.expectDrawn({
    with: ['meadow-1990', 'quarrel', 'bridge'],
    without: ['meadow-1996', 'ferry'],
  });
  // What isn't of that time is there, but muted.
  const colourOf = (id: string) =>
    explorer
      .passage(id)
      .locator('p')
      .first()
      .evaluate((text) => getComputedStyle(text).color);
  await expect(explorer.passage('p3')).toContainText('Outside the dates shown');
  expect(await colourOf('p3')).not.toBe(await colourOf('p1'));
  await explorer.handle('End').focus();
  await page.keyboard.press('End');
  await expect(page).toHaveURL(/#date=[^&]*2000-06-30&as=ground$/);
  await explorer.expectDrawn({ with: ['ferry', 'meadow-1996'], without: ['meadow-1990'] });
  await explorer.setDates('2000-05-01', 'soon');
  await expect(page.getByRole('alert')).toBeVisible();
});

test('what is hidden says why, and is shown by the smallest change', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/bridge/');
  const card = explorer.card('bridge');
  await expect(card.getByRole('note')).toContainText('don’t include 10 June 2000');
  await card.getByRole('button', { name: 'Go to 30 April 2000' }).click();
  await expect(card.getByRole('note')).toHaveCount(0);
  await expect(page).toHaveURL(/date=2000-04-30/);
});

test('filters by distance, by layer and by accuracy are in the link', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/oldtown/#within=oldtown,5', 'picture');
  await explorer.expectDrawn({ with: ['oldtown', 'ferry'], without: ['southend', 'meadow'] });
  await expect(explorer.passage('p4')).toContainText('Mentions no place that the filters show');
  await explorer.key.getByRole('button', { name: 'Clear the distance filter' }).click();
  await expect(explorer.place('southend')).toHaveAttribute('data-shown', 'true');
  await explorer.open('/two-banks/#precision=100&hide=river', 'picture');
  await explorer.expectDrawn({ without: ['ferry', 'road', 'oldtown'] });
  await expect(page.getByRole('button', { name: 'Reset all' })).toBeVisible();
});

test('accounts that differ are compared, and a mention says who claims it', async ({
  explorer,
}) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await expect(explorer.passage('p2')).toContainText('Accounts differ: Who began');
  await page.getByRole('button', { name: 'Claims', exact: true }).click();
  await expect(page.getByText('The south’s boat came first.').last()).toBeVisible();
  await expect(page.getByText('The north’s boat came first.').last()).toBeVisible();
});

test('places have names in the language that the reader asks for', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/', 'map');
  await explorer.expectLabels(['Southend']);
  await explorer.showLayers();
  await page.getByRole('combobox', { name: 'Language of place names' }).selectOption('fr');
  await explorer.expectLabels(['Bout-du-Sud']);
  await expect(page).toHaveURL(/names=fr$/);
});

test('search finds a place by a name in another language', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open('/two-banks/');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('vieille');
  await page.getByRole('option', { name: /Oldtown/ }).click();
  await expect(explorer.card('oldtown')).toBeVisible();
});

test('the link of a view shows exactly that to someone else', async ({
  explorer,
  browser,
  baseURL,
}) => {
  await explorer.open('/two-banks/#date=1992-01-01&as=ground&names=fr', 'picture');
  await explorer.mentions('meadow').click();
  const dialog = await explorer.share();
  const link = await dialog.getByRole('textbox', { name: 'Link to this view' }).inputValue();
  const drawn = () => explorer.page.evaluate(() => window.dateline?.drawn());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const foreign = await refuseOtherHosts(context, baseURL ?? '');
  const page = await context.newPage();
  await page.route(/maplibre/, (route) => route.abort());
  await page.goto(link);
  await expect(page.locator('[data-card="meadow"]')).toBeVisible();
  await expect.poll(() => page.evaluate(() => window.dateline?.drawn())).toEqual(await drawn());
  expect(foreign).toEqual([]);
  await context.close();
});

test('a host page shows a view', async ({ page, baseURL }) => {
  const hosts = new HostPages();
  try {
    await blockMap(page);
    const address = await hosts.serve(
      `<script src="${baseURL}/embed.js"></script><dateline-story src="${baseURL}/two-banks/#passage=p2"></dateline-story>`,
    );
    await page.goto(address);
    const frame = page.frameLocator('dateline-story iframe');
    await expect(frame.getByText('between the two banks')).toBeVisible();
    await frame.getByRole('link', { name: 'quarrel' }).click();
    await expect(frame.locator('[data-card="quarrel"]')).toBeVisible();
  } finally {
    hosts.close();
  }
});

test('on a phone, map, article and dates have room, and nothing scrolls sideways', async ({
  explorer,
}) => {
  const { page } = explorer;
  await page.setViewportSize({ width: 390, height: 844 });
  await explorer.open('/two-banks/');
  await expect(explorer.passage('p1')).toBeInViewport();
  await page.getByRole('button', { name: 'Dates' }).click();
  await expect(explorer.handle('End')).toBeInViewport();
  await page.keyboard.press('Escape');
  await explorer.mentions('ferry').first().click();
  await expect(explorer.card('ferry')).toBeInViewport();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('is printed with its map, its places, and accounts that differ', async ({ explorer }) => {
  await explorer.open('/two-banks/', 'map');
  const handout = await explorer.print();
  await expect(handout.getByRole('heading', { name: 'Trouble on the ferry' })).toBeVisible();
  await expect(handout).toContainText(
    /Places in the text.*Oldtown.*Sources.*A survey of both banks/,
  );
  await expect(handout).toContainText('The north’s boat came first.');
  await expect(handout.locator('svg').first()).toBeVisible();
});

test('is complete without JavaScript, each place on a page of its own', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await blockMap(page);
  await page.goto('/two-banks/');
  await page.getByRole('article').getByRole('link', { name: 'Oldtown' }).click();
  await expect(page.getByRole('heading', { name: 'Oldtown' })).toBeVisible();
  // A former id leads to the place’s own page.
  await page.goto('/two-banks/old-meadow/');
  await page.getByRole('link', { name: 'The meadow' }).click();
  await expect(page).toHaveURL(/\/two-banks\/meadow\/$/);
  await expect(page.getByRole('heading', { name: 'The meadow' })).toBeVisible();
  await page.goto('/two-banks/disputed-places/');
  await expect(page.getByText('Nobody says where it is.')).toBeVisible();
  await context.close();
});

test.describe('in Armenian', () => {
  test.use({ locale: 'hy' });

  test('the story’s words are in the language of the page where it has them', async ({
    explorer,
  }) => {
    const { page } = explorer;
    await explorer.open('/two-banks/meadow/#feature=meadow&as=ground', 'picture');
    const card = explorer.card('meadow');
    const description = card.getByText('Հող՝ գետի երկու ճյուղերի միջև։');
    await expect(description).toHaveAttribute('lang', 'hy');
    await expect(card).not.toContainText('description:hy');
    await expect(page.getByRole('radio', { name: 'Փաստացի' })).toBeChecked();
    await expect(page.getByRole('radio', { name: 'By treaty' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Վեճը' })).toBeVisible();
    await expect(card.getByText('Հյուսիսը').first()).toHaveAttribute('lang', 'hy');
    const before = page.getByRole('button', { name: 'Before' }).locator('[lang]');
    await expect(before).toHaveAttribute('lang', 'en');
  });
});
