import { fileURLToPath } from 'node:url';
import { PMTiles } from 'pmtiles';
import { afterAll, expect, test } from 'vitest';
import { sourceOf } from '../../tests/fixtures/archive-source.ts';
import { storyCuts } from './cut.mjs';
import { gazetteerOf } from './gazetteer.mjs';
import { onTiles } from './on-tiles.mjs';
import { openArchive } from './read-archive.mjs';

const path = fileURLToPath(new URL('../../data/basemap/world.pmtiles', import.meta.url));
const { archive: world, close } = openArchive(path);
afterAll(close);

const archiveIn = (bytes: Uint8Array) => new PMTiles(sourceOf(bytes));
/** Whether an archive has the tile at a position. */
async function hasTile(archive: PMTiles, zoom: number, lon: number, lat: number) {
  const [x = 0, y = 0] = onTiles([lon, lat], zoom).map(Math.floor);
  return (await archive.getZxy(zoom, x, y)) !== undefined;
}

const broadStreet = [-0.14, 51.51, -0.13, 51.52];
const { near, far } = await storyCuts(world, { opening: broadStreet, features: [broadStreet] });

test('a story within a town has the tiles around it up to zoom 8, and no second file', async () => {
  const archive = archiveIn(near);
  for (const zoom of [5, 6, 7, 8])
    expect(await hasTile(archive, zoom, -0.135, 51.515), `zoom ${zoom}`).toBe(true);
  expect(await hasTile(archive, 8, 30, 50)).toBe(false);
  // Those are in the world's file.
  expect(await hasTile(archive, 4, -0.135, 51.515)).toBe(false);
  expect(near.length).toBeLessThan(950_000);
  expect(far).toBeUndefined();
});

test('a story over a large area has fewer zooms, so that its file stays small', async () => {
  const asia = [60, 10, 120, 55];
  const cuts = await storyCuts(world, { opening: asia, features: [] });
  const { maxZoom } = await archiveIn(cuts.near).getHeader();
  expect(maxZoom).toBeLessThan(8);
  expect(cuts.near.length).toBeLessThan(2_000_000);
});

test('across the antimeridian, tiles on both sides are there', async () => {
  const cuts = await storyCuts(world, { opening: [177, -19, 182, -16], features: [] });
  const archive = archiveIn(cuts.near);
  expect(await hasTile(archive, 8, 178.4, -18.1)).toBe(true);
  expect(await hasTile(archive, 8, -179.9, -18.1)).toBe(true);
});

test('features elsewhere are in a second file, without what the first has', async () => {
  const cuts = await storyCuts(world, {
    opening: broadStreet,
    features: [broadStreet, [12.4, 41.8, 12.6, 42]],
  });
  if (!cuts.far) throw new Error('no second file');
  const archive = archiveIn(cuts.far);
  expect(await hasTile(archive, 8, 12.5, 41.9)).toBe(true);
  expect(await hasTile(archive, 8, -0.135, 51.515)).toBe(false);
});

test('the towns of a story and of the world are listed once, with their countries', async () => {
  const sources = [
    { archive: archiveIn(near), zoom: 8 },
    { archive: world, zoom: 4 },
  ];
  const { towns, countries } = await gazetteerOf(sources, ['ru']);
  const called = (name: string) => towns.filter(({ names }) => names['en'] === name);
  expect(called('Paris')).toMatchObject([
    { names: { ru: 'Париж' }, country: 'FR', zoom: 5, rank: 0 },
  ]);
  // Nearby, and so from the tiles with more detail; another is in Canada.
  expect(called('London').map(({ country, zoom }) => [country, zoom])).toEqual([
    ['GB', 9],
    ['CA', 5],
  ]);
  expect(called('Croydon')).toHaveLength(1);
  expect(countries['DE']?.names['ru']).toBe('Германия');
  expect(Object.keys(countries['DE']?.names ?? {}).sort()).toEqual(['de', 'en', 'ru']);
});
