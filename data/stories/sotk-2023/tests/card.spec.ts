import { expect, test } from '../../../../tests/e2e/explorer.ts';

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
