import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { openArchive } from '../../../../scripts/basemap/read-archive.mjs';
import { readSupplement, supplemented } from '../../../../scripts/basemap/supplement.mjs';
import { featuresOf, splitTile } from '../../../../scripts/basemap/tile-parts.mjs';

const pathOf = (path: string) => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const { archive, close } = openArchive(pathOf('data/basemap/world.pmtiles'));
afterAll(close);
const supplement = readSupplement(pathOf('data/stories/sotk-2023/base/'));
if (!supplement) throw new Error('the first story has no regional base map');

/** The tile around Lake Sevan and Sotk. */
const tile = { z: 8, x: 160, y: 96 };
const extent = 8192;
const found = await archive.getZxy(tile.z, tile.x, tile.y);
if (!found) throw new Error('no tile');
const before = new Uint8Array(found.data);
const after = supplemented(before, supplement, tile);
const namesIn = (bytes: Uint8Array, layer: string) =>
  featuresOf(splitTile(bytes).get(layer), extent).map(({ tags }) => tags['name']);

test('layers that a supplement does not have stay as they are', () => {
  const plain = { layers: supplement.layers.filter(({ name }) => name === 'river') };
  const [was, is] = [splitTile(before), splitTile(supplemented(before, plain, tile))];
  for (const layer of ['country', 'town', 'lake']) expect(is.get(layer)).toEqual(was.get(layer));
  expect(is.get('river')).not.toEqual(was.get('river'));
});

test('its own features stand instead of those that they replace, each once', () => {
  const towns = namesIn(after, 'town');
  expect(towns).toContain('Vardenis');
  expect(new Set(towns).size).toBe(towns.length);
  expect(namesIn(after, 'name')).toContain('Gegharkunik Province');
  expect(namesIn(before, 'name')).not.toContain('Gegharkunik Province');
});

test('areas may replace those that they overlap', () => {
  const folder = `${mkdtempSync(`${tmpdir()}/base-`)}/`;
  const square = (west: number, south: number) => ({
    type: 'Feature',
    properties: { km2: 20 },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [west + 0.1, south],
          [west + 0.1, south + 0.1],
          [west, south + 0.1],
          [west, south],
        ],
      ],
    },
  });
  const lakesWith = (west: number, south: number) => {
    const lakes = { type: 'FeatureCollection', features: [square(west, south)] };
    writeFileSync(`${folder}lakes.geojson`, JSON.stringify(lakes));
    const made = readSupplement(folder);
    if (!made) throw new Error('no base map');
    return featuresOf(splitTile(supplemented(before, made, tile)).get('lake'), extent).map(
      ({ tags }) => tags['km2'],
    );
  };
  const layer = { files: ['lakes.geojson'], replaces: { overlapping: true } };
  writeFileSync(`${folder}base.json`, JSON.stringify({ layers: { lake: layer } }));
  const sevan = 1000;
  // In Lake Sevan, and east of it.
  expect(lakesWith(45.25, 40.3)).not.toContain(sevan);
  expect(lakesWith(45.25, 40.3)).toContain(20);
  expect(lakesWith(45.95, 40.3)).toContain(sevan);
  rmSync(folder, { recursive: true });
});

test('far out nothing is replaced', () => {
  const far = { z: 4, x: 10, y: 6 };
  expect(supplemented(before, supplement, far)).toBe(before);
});

test('its towns keep the names in languages that only the world’s map has', async () => {
  const townIn = async (around: { z: number; x: number; y: number }, name: string) => {
    const world = await archive.getZxy(around.z, around.x, around.y);
    if (!world) throw new Error('no tile');
    const made = supplemented(new Uint8Array(world.data), supplement, around);
    return featuresOf(splitTile(made).get('town'), extent).find(({ tags }) => tags['name'] === name)
      ?.tags;
  };
  expect(await townIn({ z: 5, x: 19, y: 11 }, 'Tbilisi')).toMatchObject({
    ru: 'Тбилиси',
    hy: 'Թբիլիսի',
    capital: 1,
  });
  // Its own come first.
  expect(await townIn({ z: 5, x: 19, y: 12 }, 'Yerevan')).toMatchObject({ hy: 'Երեվան', zoom: 4 });
});
