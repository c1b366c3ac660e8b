import { readdirSync, readFileSync } from 'node:fs';
import { area, booleanPointInPolygon, length, pointToLineDistance } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { baseSources } from '#map/style/base-sources.ts';

const folder = new URL('../../data/basemap/', import.meta.url);
const read = <G extends LineString | MultiPolygon | Point | Polygon>(id: string) =>
  JSON.parse(readFileSync(new URL(`${id}.geojson`, folder), 'utf8')) as FeatureCollection<G>;

const region = { west: 41, south: 37, east: 51, north: 44 };
const isInRegion = ([lon = 0, lat = 0]: number[]) =>
  region.west < lon && lon < region.east && region.south < lat && lat < region.north;

test('the files are those that the style uses', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.geojson'));
  expect(files.sort()).toEqual(baseSources.map((id) => `${id}.geojson`).sort());
});

test('each file has a licence next to it', () => {
  const licences = readFileSync(new URL('README.md', folder), 'utf8');
  for (const id of baseSources) expect(licences).toContain(`\`${id}.geojson\``);
});

test('no land runs across the map from one edge to the other', () => {
  const jumps = read<Polygon>('world-land').features.flatMap(({ geometry }) =>
    geometry.coordinates.flatMap((ring) =>
      ring.filter((position, at) => {
        const before = ring[at - 1] ?? position;
        const isAtPole = (position[1] ?? 0) <= -85;
        return Math.abs((position[0] ?? 0) - (before[0] ?? 0)) > 180 && !isAtPole;
      }),
    ),
  );
  expect(jumps).toEqual([]);
});

describe('water', () => {
  const waters = read<Polygon>('waters').features;
  test.each([
    ['Lake Sevan', [45.3, 40.35], 1232],
    ['the Sarsang reservoir', [46.62, 40.17], 12.9],
    ['the Mingachevir reservoir', [46.8, 40.9], 452],
    ['Lake Van', [43, 38.6], 3586],
    ['the Caspian', [50.5, 40.5], 379_800],
  ])('%s is there once, with its size', (_name, position, km2) => {
    const here = waters.filter((water) => booleanPointInPolygon(position, water));
    expect(here).toHaveLength(1);
    const [water] = here;
    if (water) expect(area(water) / 1e6 / km2).toBeCloseTo(1, 1);
  });
});

describe('the region', () => {
  test('Armenia and Azerbaijan have their size', () => {
    const km2 = new Map(
      read<MultiPolygon>('region-countries').features.map((country) => [
        country.properties?.['country'] as string,
        area(country) / 1e6,
      ]),
    );
    // Azerbaijan's zone includes its waters in the Caspian Sea, which are drawn over.
    expect(km2.get('AM')).toBeCloseTo(29_693, -3);
    expect(km2.get('AZ')).toBeGreaterThan(86_000);
  });

  test('has only its own borders inside it', () => {
    const positions = read<LineString>('world-borders').features.flatMap(
      (line) => line.geometry.coordinates,
    );
    expect(positions.filter(isInRegion)).toEqual([]);
  });

  test('the edge of Armenia consists of the positions of the story’s border', () => {
    const [border] = (
      JSON.parse(
        readFileSync(new URL('../stories/sotk-2023/geometry/border.geojson', folder), 'utf8'),
      ) as FeatureCollection<LineString>
    ).features;
    const armenia =
      read<MultiPolygon>('region-countries').features[0]?.geometry.coordinates.flat(2);
    const edge = new Set(armenia?.map((position) => position.join()));
    const off = border?.geometry.coordinates.filter((position) => !edge.has(position.join()));
    expect(off).toEqual([]);
  });
});

test('provinces and districts of both countries are labelled once each', () => {
  const names = read<Polygon | LineString>('regions')
    .features.filter(({ geometry }) => geometry.type !== 'LineString')
    .map(({ properties }) => String(properties?.['name']));
  expect(new Set(names).size).toBe(names.length);
  for (const name of [
    'Gegharkunik Province',
    'Syunik Province',
    'Kalbajar District',
    'Lachin District',
  ])
    expect(names).toContain(name);
});

describe('the landscape', () => {
  const { features } = read<LineString | Point>('landscape');
  const named = (name: string) =>
    features.filter(({ properties }) => properties?.['name'] === name);

  test.each([
    // The Kura from Borjomi in Georgia to the sea; the Aras from Kagizman in Turkey to the Kura.
    ['Kura', 700, 1300],
    ['Aras', 600, 1100],
  ])('the %s runs from one side of the region to the other', (name, least, most) => {
    const km = named(name).reduce((sum, one) => sum + length(one as Feature<LineString>), 0);
    expect(km).toBeGreaterThan(least);
    expect(km).toBeLessThan(most);
  });

  test('the Aras follows the border between Armenia and Iran', () => {
    const banks = named('Aras').map((one) => one as Feature<LineString>);
    const off = [
      [46.14, 38.85],
      [46.3, 38.9],
      [46.5, 38.88],
    ].map((at) => Math.min(...banks.map((line) => pointToLineDistance(at, line))));
    expect(Math.max(...off)).toBeLessThan(6);
  });

  test('peaks and passes have an elevation, each with a source that was read', () => {
    const facts = JSON.parse(
      readFileSync(new URL('../../scripts/data/facts/landscape.json', folder), 'utf8'),
    ) as Record<string, { names: { name: string }; metres?: number; sources?: string[] }[]>;
    for (const list of ['peaks', 'passes'])
      for (const { names, metres, sources } of facts[list] ?? []) {
        expect(metres, names.name).toBeGreaterThan(2000);
        expect(sources?.every((source) => source.startsWith('http'))).toBe(true);
        expect(named(names.name)[0]?.properties?.['metres']).toBe(metres);
      }
  });
});

test.each([
  ['towns', 'Goris', { hy: 'Գորիս', ru: 'Горис', local: 'hy' }],
  ['towns', 'Sisian', { local: 'hy' }],
  ['regions', 'Kalbajar District', { az: 'Kəlbəcər rayonu', ru: 'Кельбаджарский район' }],
  ['regions', 'Syunik Province', { hy: 'Սյունիք', ru: 'Сюникская область' }],
  ['countries', 'Georgia', { hy: 'Վրաստան', az: 'Gürcüstan', ru: 'Грузия' }],
  ['landscape', 'Mount Ararat', { tr: 'Ağrı Dağı', local: 'tr' }],
  ['landscape', 'Lake Sevan', { hy: 'Սևանա լիճ', local: 'hy' }],
  ['landscape', 'Caspian Sea', { hy: 'Կասպից ծով', az: 'Xəzər dənizi', ru: 'Каспийское море' }],
] as const)('of %s, %s has names in other languages', (file, name, names) => {
  const found = read<Point>(file).features.find(({ properties }) => properties?.['name'] === name);
  expect(found?.properties).toMatchObject(names);
});

test('features with a language of their own have a name in it', () => {
  for (const file of ['landscape', 'regions'] as const)
    for (const { properties } of read<Point>(file).features) {
      const local = properties?.['local'] as string | undefined;
      if (local !== undefined)
        expect(properties?.[local], String(properties?.['name'])).toBeDefined();
    }
});
