import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { root } from '../../scripts/set-up.mjs';
import { expect, test } from './explorer.ts';

test('the dev server shows the story with a day and an interval', async ({ explorer }) => {
  await explorer.page.goto('/sotk-2023/#date=2023-05-10');
  // On the first visit the server compiles every file, beside tests that draw without a graphics card.
  await explorer.mapIs('ready', 90_000);
  await expect(explorer.status).toContainText('Map on 10 May 2023');
  await explorer.expectDrawn({ with: ['yerevan'], without: ['clash-2023-05-11'] });
  await explorer.setDates('2023-05-01', '2023-05-11');
  await explorer.expectDrawn({ with: ['clash-2023-05-11'] });
});

test('the dev server serves pages while builds and tests write their files', async ({
  request,
}) => {
  mkdirSync(`${root}.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}.cache/dev-server-`);
  try {
    for (let round = 0; round < 8; round++) {
      const pages = [request.get('/sotk-2023/'), request.get('/')];
      writeFileSync(`${folder}/tsconfig.json`, `{ "display": "${round}" }`);
      for (const page of await Promise.all(pages)) expect(page.status()).toBe(200);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
