import { readFileSync } from 'node:fs';
import { expect, inWords, test } from '../../../../tests/e2e/explorer.ts';

test('a feature that changed over time has one card, with its parts and the one shown', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/lachin-corridor/', 'picture');
  const card = explorer.card('lachin-corridor');
  const parts = card.getByRole('list', { name: 'Changes over time' }).getByRole('listitem');
  await expect(parts).toHaveCount(3);
  await expect(parts.nth(2)).toContainText('1 April – 20 September 2023 shown on the map');
  await explorer.expectDrawn({
    with: ['lachin-corridor', 'lachin-corridor-2023'],
    without: ['lachin-corridor-2020', 'lachin-corridor-2022'],
  });
  await explorer.setDates('2020-11-10', '2022-08-01');
  await expect(parts.nth(0)).toContainText('shown on the map');
  await explorer.expectDrawn({
    with: ['lachin-corridor', 'lachin-corridor-2020'],
    without: ['lachin-corridor-2023'],
  });
  await expect(explorer.place('lachin-corridor')).toHaveCount(1);
  await expect(explorer.place('lachin-corridor-2020')).toHaveCount(0);
});

test('a link to a part opens the whole', async ({ explorer }) => {
  await explorer.open('/sotk-2023/lachin-corridor-2022/');
  await expect(explorer.card('lachin-corridor')).toBeVisible();
});

test('a card has names, dates, precision, claims with claimants, mentions and sources', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/clash-2023-05-11/');
  const card = explorer.card('clash-2023-05-11');
  await card.getByText('More', { exact: true }).click();
  for (const [language, script] of [
    ['hy', /\p{Script=Armenian}/u],
    ['az', /\p{Script=Latin}/u],
    ['ru', /\p{Script=Cyrillic}/u],
  ] as const)
    await expect(
      card.getByRole('list', { name: 'Names' }).locator(`[lang="${language}"]`),
    ).toHaveText(script);
  await expect(card).toContainText('2023-05-11/2023-05-12');
  await expect(card).toContainText(/Location accuracy\s+up to [\d.]+ k?m off/);
  const claims = card.getByRole('list', { name: 'Claims' });
  await expect(claims).toContainText('Claimed by Azerbaijan');
  await expect(claims).toContainText('Claimed by Armenia’s defence ministry');
  const snippets = card
    .getByRole('region', { name: 'Mentions in the article' })
    .getByRole('listitem');
  await expect(snippets).toHaveCount(3);
  await snippets.nth(2).getByRole('link').click();
  await expect(explorer.passage('p6')).toBeInViewport({ ratio: 1 });
  await expect(explorer.page).toHaveURL(/passage=p6$/);
});

test('a claim in the text has its claimant', async ({ explorer }) => {
  await explorer.open('/sotk-2023/');
  const claimants = (passage: string) =>
    explorer.passage(passage).getByRole('list', { name: 'Claims' }).getByRole('listitem');
  await expect(claimants('p1')).toHaveText(/^a\s+Claimed by Azerbaijan$/);
  // Where the sides' accounts are compared, they say who claims what.
  await expect(claimants('p14')).toHaveCount(0);
});

test('a feature hidden by the dates offers to extend them, or to turn on its layer', async ({
  explorer,
}) => {
  await explorer.open('/sotk-2023/brussels-talks/#hide=talks');
  const card = explorer.card('brussels-talks');
  await expect(card).toContainText('its dates (14 May 2023) don’t include 11 May 2023');
  await expect(card).toContainText('Its layer, “Talks”, is turned off');
  await card.getByRole('button', { name: 'Extend the dates to 1–14 May 2023' }).click();
  await expect(explorer.place('brussels-talks')).toHaveAttribute('data-shown', 'true');
  await explorer.showLayers();
  await expect(explorer.layer('Talks')).toBeChecked();
  await expect(explorer.dateField('From')).toHaveValue(inWords('2023-05-01'));
});

test('a card zooms to its feature, copies its link and downloads it', async ({ explorer }) => {
  const { page } = explorer;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await explorer.open('/sotk-2023/lachin-road-2023/#map=6/45/30', 'picture');
  const card = explorer.card('lachin-road-2023');
  await explorer.expectDrawn({ without: ['lachin-road-2023'] });
  await card.getByRole('button', { name: 'Zoom to it' }).click();
  await explorer.expectDrawn({ with: ['lachin-road-2023'] });
  await expect(page).toHaveURL(/\/lachin-road-2023\/$/);
  await card.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByText('Link to this view copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /\/lachin-road-2023\/#date=2023-05-01\/2023-05-11&hide=&names=en&as=law$/,
  );
  const downloading = page.waitForEvent('download');
  await card.getByRole('button', { name: 'Download GeoJSON' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('lachin-road-2023.geojson');
  const json = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    licence: string;
    features: { id: string; geometry: { type: string }; properties: { sources: unknown[] } }[];
  };
  expect(json.licence).toBe('ODbL 1.0');
  expect(json.features[0]).toMatchObject({
    id: 'lachin-road-2023',
    geometry: { type: 'LineString' },
  });
  expect(json.features[0]?.properties.sources.length).toBeGreaterThan(0);
});
