import { expect, test } from 'vitest';
import { MemorySite } from '../../tests/fixtures/memory-site.ts';
import { keep, keptProgram, keptStories, removeKept } from './keep.ts';

const list = (version: string, files: Readonly<Record<string, string>>) =>
  JSON.stringify({
    version,
    title: 'The bridge',
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: text.length })),
  });

const script = { '_app/immutable/a.js': 'one' };
const page = { 'bridge/': '<p>First</p>' };

const listOf = (version: string) => ({
  'bridge/kept.json': list(version, { ...page, ...script }),
});

/** A host with one story. */
const host = (version: string) => ({ ...page, ...script, ...listOf(version) });

test('a story is kept with its list, and fetched only once', async () => {
  const site = new MemorySite(host('1'));
  expect(await keep(site, '1', 'bridge')).toBe(true);
  expect(await keptStories(site)).toMatchObject([{ slug: 'bridge', list: { version: '1' } }]);
  expect(await keptProgram(site)).toMatchObject({ files: [] });
  const before = site.fetched.length;
  expect(await keep(site, '1', 'bridge')).toBe(true);
  expect(site.fetched.length).toBe(before);
});

test('the next version takes over what hasn’t changed', async () => {
  const site = new MemorySite(host('1'));
  await keep(site, '1', 'bridge');
  site.files = host('2');
  site.fetched.length = 0;
  expect(await keep(site, '2', 'bridge')).toBe(true);
  expect(site.fetched).toContain('bridge/');
  expect(site.fetched).not.toContain('_app/immutable/a.js');
  await removeKept(site, ({ version }) => version === '1');
  expect(await keptStories(site)).toMatchObject([{ list: { version: '2' } }]);
});

test('nothing is kept of a site that has another version', async () => {
  const site = new MemorySite(host('2'));
  expect(await keep(site, '1', 'bridge')).toBe(false);
  expect(await site.caches.keys()).toEqual([]);
});

test('nothing is kept if a deployment comes in between', async () => {
  const site = new MemorySite(host('1'));
  const { fetch } = site;
  Object.assign(site, {
    fetch: async (request: string) => {
      const response = await fetch(request);
      if (request.endsWith('bridge/')) site.files = host('2');
      return response;
    },
  });
  expect(await keep(site, '1', 'bridge')).toBe(false);
  expect(await site.caches.keys()).toEqual([]);
});

test('where the network is lost, the next try goes on from there', async () => {
  const site = new MemorySite(host('1'));
  const { fetch } = site;
  const lost = { ...host('1'), 'bridge/map.pmtiles': 'base' };
  lost['bridge/kept.json'] = list('1', { ...page, ...script, 'bridge/map.pmtiles': 'base' });
  site.files = lost;
  Object.assign(site, {
    fetch: async (request: string) => {
      if (request.endsWith('.pmtiles')) throw new TypeError('Failed to fetch');
      return fetch(request);
    },
  });
  await expect(keep(site, '1', 'bridge')).rejects.toThrow('Failed to fetch');
  expect(await keptStories(site)).toEqual([]);
  Object.assign(site, { fetch });
  site.fetched.length = 0;
  expect(await keep(site, '1', 'bridge')).toBe(true);
  expect(site.fetched).not.toContain('_app/immutable/a.js');
  // It may be of another version by now.
  expect(site.fetched).toContain('bridge/');
  expect(await keptStories(site)).toHaveLength(1);
});

for (const [what, spoil] of [
  ['a file is missing', (site) => (site.files = { ...script, ...listOf('1') })],
  ['a file is cut short', (site) => (site.files = { ...host('1'), '_app/immutable/a.js': 'o' })],
  ['the storage is full', (site) => (site.room = 1)],
  ['there is no list', (site) => (site.files = page)],
  ['there is no network', (site) => (site.files = undefined)],
] satisfies (readonly [string, (site: MemorySite) => unknown])[])
  test(`it fails and leaves nothing behind if ${what}`, async () => {
    const site = new MemorySite(host('1'));
    spoil(site);
    await expect(keep(site, '1', 'bridge')).rejects.toThrow(/./);
    expect(await site.caches.keys()).toEqual([]);
  });
