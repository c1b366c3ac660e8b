import { readFileSync } from 'node:fs';
import { expect, inWords, test } from './explorer.ts';

test('a feature that changed over time has one card, with its parts and the one shown', async ({
  explorer,
}) => {
  await explorer.open('/two-banks/meadow/#as=ground', 'picture');
  const card = explorer.card('meadow');
  const parts = card.getByRole('list', { name: 'Changes over time' }).getByRole('listitem');
  await expect(parts).toHaveCount(3);
  await expect(parts.filter({ hasText: 'since 1996' })).toContainText('shown on the map');
  await explorer.expectDrawn({
    with: ['meadow', 'meadow-1996'],
    without: ['meadow-1990', 'meadow-treaty'],
  });
  await explorer.setDates('1990-01-01', '1992-01-01');
  await expect(parts.filter({ hasText: '1990' })).toContainText('shown on the map');
  await explorer.expectDrawn({ with: ['meadow', 'meadow-1990'], without: ['meadow-1996'] });
  await expect(explorer.place('meadow')).toHaveCount(1);
  await expect(explorer.place('meadow-1990')).toHaveCount(0);
});

test('a link to a part opens the whole', async ({ explorer }) => {
  await explorer.open('/two-banks/meadow-1996/');
  await expect(explorer.card('meadow')).toBeVisible();
});

test('a card has names, dates, precision, claims with claimants, mentions and sources', async ({
  explorer,
}) => {
  await explorer.open('/two-banks/quarrel/');
  const card = explorer.card('quarrel');
  await card.getByText('More', { exact: true }).click();
  await expect(card.getByRole('list', { name: 'Names' }).locator('[lang="fr"]')).toHaveText(
    /La q.* de 1990/,
  );
  await expect(card).toContainText('1990-03-04~');
  await expect(card).toContainText(/Location accuracy\s+up to 3\.0 km off/);
  await expect(card).toContainText('The south’s boat came first.');
  await expect(card).toContainText('A survey of both banks');
  const snippets = card
    .getByRole('region', { name: 'Mentions in the article' })
    .getByRole('listitem');
  await expect(snippets).toHaveCount(1);
  await snippets.getByRole('link').click();
  await expect(explorer.passage('p2')).toBeInViewport({ ratio: 1 });
  await expect(explorer.page).toHaveURL(/passage=p2$/);
});

test('a feature hidden by the dates offers to extend them, or to turn on its layer', async ({
  explorer,
}) => {
  await explorer.open('/two-banks/hill/#hide=talks');
  const card = explorer.card('hill');
  await expect(card).toContainText('its dates (17 June 2000) don’t include 10 June 2000');
  await expect(card).toContainText('Its layer, “Talks”, is turned off');
  await card.getByRole('button', { name: 'Extend the dates to 1–17 June 2000' }).click();
  await expect(explorer.place('hill')).toHaveAttribute('data-shown', 'true');
  await explorer.showLayers();
  await expect(explorer.layer('Talks')).toBeChecked();
  await expect(explorer.dateField('From')).toHaveValue(inWords('2000-06-01'));
});

test('a card zooms to its feature, copies its link and downloads it', async ({ explorer }) => {
  const { page } = explorer;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('/two-banks/road/#map=6/45/30', 'picture');
  const card = explorer.card('road');
  await explorer.expectDrawn({ without: ['road'] });
  await card.getByRole('button', { name: 'Zoom to it' }).click();
  await explorer.expectDrawn({ with: ['road'] });
  await expect(page).toHaveURL(/\/road\/$/);
  await card.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link to this view copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/road\/#date=2000-06-01\/2000-06-10&hide=&names=en&as=law$/,
  );
  const downloading = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Download GeoJSON' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('road.geojson');
  const json = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    licence: string;
    features: { id: string; geometry: { type: string }; properties: { sources: unknown[] } }[];
  };
  expect(json.licence).toBe('CC0 1.0');
  expect(json.features[0]).toMatchObject({
    id: 'road',
    geometry: { type: 'LineString' },
  });
  expect(json.features[0]?.properties.sources.length).toBeGreaterThan(0);
});
