import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { storyFolders } from '../../scripts/read-stories.ts';
import { root } from '../../scripts/set-up.mjs';
import { expect, test } from './explorer.ts';

const [slug = ''] = storyFolders(`${root}data/stories`);

test('the dev server shows a story, and another view of it', async ({ explorer }) => {
  const { page } = explorer;
  await page.goto(`/${slug}/`);
  // On the first visit the server compiles every file, beside tests that draw without a graphics card.
  await explorer.mapIs('ready', 90_000);
  // Its files aren’t those of a built site, of which the guard knows.
  expect(await page.evaluate(() => 'datelineFiles' in window)).toBe(false);
  const drawn = () => page.evaluate(() => window.dateline?.drawn().length ?? 0);
  expect(await drawn()).toBeGreaterThan(0);
  await explorer.showLayers();
  for (const layer of await page.getByRole('switch').all()) await layer.uncheck();
  await expect.poll(drawn).toBe(0);
});

test('the dev server serves pages while builds and tests write their files', async ({
  request,
}) => {
  mkdirSync(`${root}.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}.cache/dev-server-`);
  try {
    for (let round = 0; round < 8; round++) {
      const pages = [request.get(`/${slug}/`), request.get('/')];
      writeFileSync(`${folder}/tsconfig.json`, `{ "display": "${round}" }`);
      for (const page of await Promise.all(pages)) expect(page.status()).toBe(200);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
