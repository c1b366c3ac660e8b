import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';
import { preparedStories } from './prepared-stories.ts';

let folder = '';
let server: ViteDevServer | undefined;

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'dev-stories-')));
  mkdirSync(join(folder, 'bridge'));
  writeFileSync(join(folder, 'bridge/article.md'), '# A bridge\n\nIt is [old](#old-bridge).\n');
  server = await createServer({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [preparedStories(folder)],
    server: { middlewareMode: true, ws: false },
  });
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const textsOf = async () =>
  (await server?.environments.ssr.transformRequest(`${folder}/bridge/article.md?texts`))?.code;

test('in development a story is read again when a file is added, changed or removed', async () => {
  const table = join(folder, 'bridge/places.csv');
  expect(await textsOf()).toContain('has no data with it');
  writeFileSync(table, 'name,lat,lon\nOld bridge,40,45\n');
  await expect.poll(textsOf).toContain('places.csv');
  writeFileSync(table, 'name,lat,lon\nOld bridge,north,45\n');
  await expect.poll(textsOf).toContain('is not a latitude');
  rmSync(table);
  await expect.poll(textsOf).toContain('has no data with it');
});
