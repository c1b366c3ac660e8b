import { beforeEach, expect, test } from 'vitest';
import { MemorySite } from '../../tests/fixtures/memory-site.ts';
import { answer, isOthers } from './answer.ts';
import { keep } from './keep.ts';

const files = { 'bridge/': 'page of 1', '_app/immutable/map.bin': '0123456789' };
const lists = {
  'bridge/kept.json': JSON.stringify({
    version: '1',
    title: 'The bridge',
    files: Object.entries(files).map(([path, text]) => ({ path, bytes: text.length })),
  }),
};

let site: MemorySite;
beforeEach(async () => {
  site = new MemorySite({ ...files, ...lists });
  await keep(site, '1', 'bridge');
  site.fetched.length = 0;
});

const ask = (path: string, init?: RequestInit) => new Request(site.root + path, init);
/** As when a reader opens a page: scripts can't make such requests. */
const open = (path: string): Request =>
  Object.defineProperty(ask(path), 'mode', { value: 'navigate' });

test('what is kept is answered without the network, under either name of a page', async () => {
  for (const path of ['bridge/', 'bridge/index.html', 'bridge/?from=mail'])
    expect(await (await answer(open(path), site, '1')).text()).toBe('page of 1');
  expect(site.fetched).toEqual([]);
});

test('a part of a kept file has status 206', async () => {
  const request = ask('_app/immutable/map.bin', { headers: { range: 'bytes=2-4' } });
  const response = await answer(request, site, '1');
  expect([response.status, await response.text()]).toEqual([206, '234']);
  expect(response.headers.get('content-range')).toBe('bytes 2-4/10');
});

test('pages of another version aren’t used, files that never change are', async () => {
  site.files = { 'bridge/': 'page of 2' };
  expect(await (await answer(open('bridge/'), site, '2')).text()).toBe('page of 2');
  const same = await answer(ask('_app/immutable/map.bin'), site, '2');
  expect(await same.text()).toBe('0123456789');
});

test('without a network the page of a feature is its story’s, with the feature selected', async () => {
  site.files = undefined;
  const response = await answer(open('bridge/gate/'), site, '1');
  expect([response.status, response.headers.get('location')]).toEqual([
    302,
    `${site.root}bridge/#feature=gate`,
  ]);
});

test('what isn’t kept comes from the network, and fails with it', async () => {
  site.files = { 'other/': 'another story' };
  expect(await (await answer(open('other/'), site, '1')).text()).toBe('another story');
  site.files = undefined;
  await expect(answer(open('other/'), site, '1')).rejects.toThrow('Failed to fetch');
  await expect(answer(ask('missing.json'), site, '1')).rejects.toThrow('Failed to fetch');
});

test('without a network, what isn’t kept is a page that says what is', async () => {
  const page = '<script>"{stories}"</script>';
  const list = { version: '1', title: '', files: [{ path: 'offline.html', bytes: page.length }] };
  site.files = { 'offline.html': page, 'kept.json': JSON.stringify(list) };
  await keep(site, '1');
  site.files = undefined;
  const response = await answer(open('other/'), site, '1');
  expect(response.status).toBe(503);
  expect(await response.text()).toBe(
    `<script>[{"address":"${site.root}bridge/","title":"The bridge"}]</script>`,
  );
  await expect(answer(ask('missing.json'), site, '1')).rejects.toThrow('Failed to fetch');
});

test('the worker leaves alone what isn’t the site’s, and what says which version it has', () => {
  const others = [
    new Request('https://other.example/maps/bridge/'),
    ask('bridge/', { method: 'POST', body: 'x' }),
    ask('bridge/kept.json'),
    ask('_app/version.json'),
  ];
  expect(others.map((request) => isOthers(request, site.root))).toEqual([true, true, true, true]);
  expect(isOthers(ask('bridge/'), site.root)).toBe(false);
});
