import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keptOfSite, keptOfStory, type Manifest } from './kept-lists.ts';

const built = '_app/immutable';

const manifest: Manifest = {
  '.cache/base/1a/one.pmtiles': { file: `${built}/assets/one.pmtiles` },
  '.cache/base/1a/one-far.pmtiles': { file: `${built}/assets/one-far.pmtiles` },
  '.cache/base/1a/one-more.pmtiles': { file: `${built}/assets/one-more.pmtiles` },
  '.cache/base/2b/world.pmtiles': { file: `${built}/assets/world.pmtiles` },
  '.cache/stories/3c/one/places.geojson': { file: `${built}/assets/places.geojson` },
  'data/stories/one/article.md?passages': {
    file: `${built}/chunks/article-one.js`,
    assets: [`${built}/assets/photo.webp`],
  },
  'data/stories/one-more/article.md?passages': { file: `${built}/chunks/article-more.js` },
  'src/ui/share/Share.svelte': { file: `${built}/chunks/share.js` },
};

const page = (...files: string[]) => files.map((file) => `<script src="../${file}">`).join('');

const files: Record<string, string> = {
  'index.html': page(`${built}/page.0.css`),
  'favicon.svg': '<svg/>',
  'embed.js': '',
  '_app/version.json': '{}',
  'one/index.html': page(`${built}/page.1.css`, `${built}/chunks/share.js`),
  'one/map-narrow.svg': '<svg/>',
  'one/map-wide.svg': '<svg/>',
  'one/preview.png': '',
  'one/pictures/small.svg': '<svg/>',
  'one/embed/index.html': page(`${built}/start.2.js`),
  'one/town/index.html': page(`${built}/page.3.css`),
  'one/town/map-narrow.svg': '<svg/>',
  [`${built}/page.0.css`]: '',
  [`${built}/page.1.css`]: 'abc',
  [`${built}/page.3.css`]: '',
  [`${built}/start.2.js`]: '',
  [`${built}/chunks/share.js`]: '',
  ...Object.fromEntries(
    Object.values(manifest).flatMap(({ file, assets = [] }) =>
      [file, ...assets].map((path) => [path, '']),
    ),
  ),
};

let site = '';
const paths = (list: { readonly files: readonly { readonly path: string }[] }) =>
  list.files.map(({ path }) => path);

beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'dateline-kept-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
});
afterAll(() => rmSync(site, { recursive: true }));

const program = () => keptOfSite(site, manifest, '1', ['one', 'one-more']);
const story = () => keptOfStory(site, manifest, '1', { slug: 'one', title: 'One' }, program());

test('the program is what every story may load, with the front page', () =>
  expect(paths(program())).toEqual([
    '',
    `${built}/assets/world.pmtiles`,
    `${built}/chunks/share.js`,
    `${built}/page.0.css`,
    'favicon.svg',
  ]));

test('a story is its pages but those of features, with its own files and those that its pages name', () => {
  expect(paths(story())).toEqual([
    `${built}/assets/one-far.pmtiles`,
    `${built}/assets/one.pmtiles`,
    `${built}/assets/photo.webp`,
    `${built}/assets/places.geojson`,
    `${built}/chunks/article-one.js`,
    `${built}/page.1.css`,
    `${built}/start.2.js`,
    'one/',
    'one/embed/',
    'one/map-narrow.svg',
    'one/map-wide.svg',
    'one/pictures/small.svg',
  ]);
  expect(story()).toMatchObject({ title: 'One', version: '1' });
});

test('each file has its size', () =>
  expect(story().files).toContainEqual({ path: `${built}/page.1.css`, bytes: 3 }));
