import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../scripts/basemap/archive.mjs';
import { BaseMap, type TileId } from './base-map.ts';
import { RangeSource, type Fetch } from './range-source.ts';

const tileOf = (z: number, x: number, y: number, text: string) => ({
  z,
  x,
  y,
  bytes: gzipSync(text),
});
const near = archiveOf([tileOf(5, 10, 10, 'near 5'), tileOf(6, 20, 20, 'near 6')], {
  metadata: {},
});
const world = archiveOf([tileOf(0, 0, 0, 'world'), tileOf(5, 10, 10, 'world 5')], {
  metadata: { countries: { AM: { name: 'Armenia' }, FR: { name: 'France' } } },
});

/** A host: with or without byte ranges. Counts requests and bytes. */
function host(files: Record<string, Buffer>, ranges: boolean) {
  const sent: { file: string; bytes: number }[] = [];
  const fetching: Fetch = (file, { headers }) => {
    const bytes = files[file];
    if (!bytes) return Promise.resolve(new Response('no', { status: 404 }));
    const [, from = 0, to = 0] =
      /bytes=(\d+)-(\d+)/.exec(new Headers(headers).get('range') ?? '')?.map(Number) ?? [];
    const body = ranges ? bytes.subarray(from, to + 1) : bytes;
    sent.push({ file, bytes: body.length });
    return Promise.resolve(new Response(new Uint8Array(body), { status: ranges ? 206 : 200 }));
  };
  return { fetching, sent };
}

function baseMap(files: Record<string, Buffer>, ranges = true) {
  const { fetching, sent } = host(files, ranges);
  const missing: string[] = [];
  const map = new BaseMap({
    sources: new Map(
      ['near', 'world'].map((file) => [file, () => new RangeSource(file, fetching)]),
    ),
    onmissing: (file) => missing.push(file),
  });
  const text = async (id: TileId) => {
    const bytes = await map.tile(id);
    return bytes && new TextDecoder().decode(bytes);
  };
  return { map, text, missing, sent };
}

describe.each([
  ['with', true],
  ['without', false],
])('a host %s byte ranges', (_, ranges) => {
  test('may open the first file before its tiles are asked for', async () => {
    const { map, text, sent } = baseMap({ near, world }, ranges);
    map.open();
    expect(sent.map(({ file }) => file)).toEqual(['near']);
    await text({ z: 5, x: 10, y: 10 });
    const before = baseMap({ near, world }, ranges);
    await before.text({ z: 5, x: 10, y: 10 });
    expect(sent).toEqual(before.sent);
  });

  test('gives a tile from the first file that has it', async () => {
    const { text } = baseMap({ near, world }, ranges);
    expect(await text({ z: 5, x: 10, y: 10 })).toBe('near 5');
    expect(await text({ z: 0, x: 0, y: 0 })).toBe('world');
    expect(await text({ z: 7, x: 0, y: 0 })).toBeUndefined();
  });

  test('gives the nearest tile above one that no file has', async () => {
    const { map } = baseMap({ near, world }, ranges);
    expect((await map.nearestTile({ z: 8, x: 80, y: 81 }))?.id).toEqual({ z: 6, x: 20, y: 20 });
    expect((await map.nearestTile({ z: 8, x: 0, y: 0 }))?.id).toEqual({ z: 0, x: 0, y: 0 });
  });
});

test('without byte ranges a file is fetched once, and only when it is needed', async () => {
  const { text, sent } = baseMap({ near, world }, false);
  await Promise.all([text({ z: 5, x: 10, y: 10 }), text({ z: 6, x: 20, y: 20 })]);
  expect(sent).toEqual([{ file: 'near', bytes: near.length }]);
});

test('a file that is missing is named, and the others go on', async () => {
  const { text, missing } = baseMap({ world });
  expect(await text({ z: 5, x: 10, y: 10 })).toBe('world 5');
  expect(missing).toEqual(['near']);
});

test('a page in place of a file is named', async () => {
  const { text, missing } = baseMap({ near: Buffer.from('<!doctype html>'.repeat(99)), world });
  expect(await text({ z: 5, x: 10, y: 10 })).toBe('world 5');
  expect(missing).toEqual(['near']);
});

test.each([true, false])('of a file cut off in the middle, the rest is used', async (ranges) => {
  const { text, missing } = baseMap({ near: near.subarray(0, near.length - 12), world }, ranges);
  expect(await text({ z: 5, x: 10, y: 10 })).toBe('near 5');
  expect(missing).toEqual([]);
  expect(await text({ z: 6, x: 20, y: 20 })).toBeUndefined();
  expect(missing).toEqual(['near']);
});

test('an aborted request is not a missing file', async () => {
  const { map, missing } = baseMap({ near, world });
  const aborted = AbortSignal.abort(new DOMException('stop', 'AbortError'));
  await expect(map.tile({ z: 5, x: 10, y: 10 }, aborted)).rejects.toThrow('stop');
  expect(missing).toEqual([]);
});

test('names of countries are fetched once', async () => {
  const { map, sent } = baseMap({ near, world });
  const asked = ['FR', 'AM', 'FR', 'XX'].map((code) => map.countryNames(new Set([code])));
  const names = (await Promise.all(asked)).map((found) =>
    [...found.values()].map(({ name }) => name),
  );
  expect(names).toEqual([['France'], ['Armenia'], ['France'], []]);
  const before = sent.length;
  expect((await map.countryNames(new Set(['AM']))).get('AM')).toEqual({ name: 'Armenia' });
  expect(sent.length).toBe(before);
});
