import { gzipSync, gunzipSync } from 'node:zlib';
import { PMTiles, zxyToTileId } from 'pmtiles';
import { expect, test } from 'vitest';
import { sourceOf } from '../../tests/fixtures/archive-source.ts';
import { archiveOf } from './archive.mjs';

const tileOf = (z: number, x: number, y: number, text: string) => ({
  z,
  x,
  y,
  bytes: gzipSync(text),
});

test('an archive gives back every tile, and only those', async () => {
  const tiles = [0, 1, 2, 3].flatMap((z) =>
    Array.from({ length: 4 ** z }, (_, n) =>
      tileOf(z, n % 2 ** z, Math.floor(n / 2 ** z), `${z} ${n % 5}`),
    ),
  );
  const kept = tiles.filter((_, n) => n % 7 !== 3);
  const bounds = [10, 20, 30, 40];
  const archive = new PMTiles(sourceOf(archiveOf(kept, { bounds, metadata: { name: 'test' } })));
  const header = await archive.getHeader();
  expect(header).toMatchObject({ minZoom: 0, maxZoom: 3, minLon: 10, maxLat: 40, clustered: true });
  expect(header.numAddressedTiles).toBe(kept.length);
  expect(await archive.getMetadata()).toEqual({ name: 'test' });
  for (const { z, x, y, bytes } of tiles) {
    const found = await archive.getZxy(z, x, y);
    const isKept = kept.some((one) => one.z === z && one.x === x && one.y === y);
    expect(found ? new TextDecoder().decode(found.data) : undefined, `${z}/${x}/${y}`).toBe(
      isKept ? gunzipSync(bytes).toString() : undefined,
    );
  }
});

test('equal tiles are stored once', async () => {
  const tiles = Array.from({ length: 1000 }, (_, n) =>
    tileOf(5, n % 32, Math.floor(n / 32), 'sea'),
  );
  const bytes = archiveOf(tiles, { metadata: {} });
  expect(bytes.length).toBeLessThan(2000);
  const header = await new PMTiles(sourceOf(bytes)).getHeader();
  expect(header.numTileContents).toBe(1);
});

test('a long directory has leaves, and its root is in the first 16 KiB', async () => {
  const read = [0, 77, 4 ** 7 - 1];
  // Contents of many lengths in no simple order, so that the directory compresses badly.
  const tiles = Array.from({ length: 4 ** 7 }, (_, n) => {
    const tile = tileOf(7, n % 128, Math.floor(n / 128), `tile ${n}`);
    const other = Buffer.alloc(8 + (((n * 2654435761) >>> 7) % 3000), `${n} `);
    return read.includes(n) ? tile : { ...tile, bytes: other };
  });
  const archive = new PMTiles(sourceOf(archiveOf(tiles, { metadata: {} })));
  const header = await archive.getHeader();
  expect(header.leafDirectoryLength ?? 0).toBeGreaterThan(0);
  expect(header.rootDirectoryOffset + header.rootDirectoryLength).toBeLessThanOrEqual(16384);
  for (const n of read) {
    const found = await archive.getZxy(7, n % 128, Math.floor(n / 128));
    expect(found && new TextDecoder().decode(found.data)).toBe(`tile ${n}`);
  }
  expect(zxyToTileId(7, 0, 0)).toBe(5461);
});
