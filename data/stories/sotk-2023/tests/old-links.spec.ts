import { expect, test } from '../../../../tests/e2e/explorer.ts';

/** Links written by earlier versions, and what each must open forever. */
const links: readonly {
  readonly link: string;
  readonly card?: string;
  readonly passage?: string;
  readonly asAt: string;
  readonly off?: string;
  readonly drawn: string[];
  readonly notDrawn: string[];
}[] = [
  {
    link: '/sotk-2023/#date=2023-05-01/2023-05-11&hide=',
    asAt: '11 May 2023',
    drawn: ['yerevan', 'clash-2023-05-11', 'lachin-corridor', 'peacekeeper-area'],
    notDrawn: ['nkao', 'line-of-contact-1994'],
  },
  {
    link: '/sotk-2023/hakari-checkpoint/#date=2023-05-01/2023-05-11&passage=p13&hide=talks',
    card: 'hakari-checkpoint',
    passage: 'p13',
    asAt: '11 May 2023',
    off: 'Talks',
    drawn: ['hakari-checkpoint', 'lachin-corridor'],
    notDrawn: ['yerevan'],
  },
  {
    link: '/sotk-2023/lachin-corridor/#date=2023-05-01/2023-05-11&passage=p12&hide=',
    card: 'lachin-corridor',
    passage: 'p12',
    asAt: '11 May 2023',
    drawn: ['lachin-corridor', 'lachin-road-2023'],
    notDrawn: ['sotk'],
  },
  {
    link: '/sotk-2023/#map=9/39.8/46.75&date=1994-05-12/2020-09-26&hide=border',
    asAt: '26 September 2020',
    off: 'Border',
    drawn: ['stepanakert', 'line-of-contact-1994'],
    notDrawn: ['armenia-azerbaijan-border', 'yerevan'],
  },
  {
    link: '/sotk-2023/sotk/#names=hy&as=ground',
    card: 'sotk',
    asAt: '11 May 2023',
    drawn: ['sotk'],
    notDrawn: ['yerevan'],
  },
  {
    link: '/sotk-2023/#date=2010-01-01&hide=talks&as=ground&precision=12000',
    asAt: '1 January 2010',
    off: 'Talks',
    drawn: ['armenian-held-1994', 'kalbajar-district-1993', 'armenia-azerbaijan-border'],
    notDrawn: ['kalbajar-district-law', 'clash-2023-05-11'],
  },
];

for (const { link, card, passage, asAt, off } of links)
  test(`${link} still opens the same`, async ({ explorer }) => {
    await explorer.open(link);
    await expect(explorer.status).toContainText(`Map as of ${asAt}`);
    if (card) await expect(explorer.card(card)).toBeVisible();
    else await expect(explorer.page.locator('[data-card]')).toHaveCount(0);
    if (passage) await expect(explorer.passage(passage)).toBeInViewport();
    if (off === undefined) return;
    await explorer.showLayers();
    await expect(explorer.layer(off)).not.toBeChecked();
    await expect(explorer.page).toHaveURL(link);
  });

test('the map of each still draws the same', async ({ explorer }) => {
  const [{ link: first } = { link: '' }] = links;
  await explorer.page.emulateMedia({ reducedMotion: 'reduce' });
  await explorer.open(first, 'map');
  for (const { link, drawn, notDrawn } of links) {
    await explorer.show(link);
    await explorer.expectDrawn({ with: drawn, without: notDrawn });
  }
});
