import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { area, length, pointToLineDistance } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { readBorders } from '../../../../scripts/data/base-files.mjs';

const folder = new URL('../base/', import.meta.url);
const text = (file: string) => readFileSync(new URL(file, folder), 'utf8');
const read = <G extends LineString | MultiPolygon | Point | Polygon>(id: string) =>
  JSON.parse(text(`${id}.geojson`)) as FeatureCollection<G>;
const { layers } = JSON.parse(text('base.json')) as {
  layers: Record<string, { files: readonly string[] }>;
};
const files = [...new Set(Object.values(layers).flatMap((layer) => layer.files))];

test('the files together are small', () => {
  const bytes = files.reduce((sum, file) => sum + gzipSync(text(file), { level: 9 }).length, 0);
  expect(bytes / 1024).toBeLessThan(150);
});

test('each file has a licence', () => {
  const licences = readFileSync(new URL('README.md', folder), 'utf8');
  for (const file of files) expect(licences).toContain(`\`${file}\``);
});

describe('the region', () => {
  const countries = readBorders().country as Feature<MultiPolygon>[];

  test('Armenia and Azerbaijan have their size', () => {
    const km2 = new Map(
      countries.map((country) => [country.properties?.['code'] as string, area(country) / 1e6]),
    );
    // Azerbaijan's zone includes its waters in the Caspian Sea, which are drawn over.
    expect(km2.get('AM')).toBeCloseTo(29_693, -3);
    expect(km2.get('AZ')).toBeGreaterThan(86_000);
  });

  test('the edge of Armenia consists of the positions of the story’s border', () => {
    const [border] = (
      JSON.parse(
        readFileSync(new URL('../geometry/border.geojson', folder), 'utf8'),
      ) as FeatureCollection<LineString>
    ).features;
    const edge = new Set(
      countries[0]?.geometry.coordinates.flat(2).map((position) => position.join()),
    );
    const off = border?.geometry.coordinates.filter((position) => !edge.has(position.join()));
    expect(off).toEqual([]);
  });
});

test('provinces and districts of both countries are labelled once each', () => {
  const names = read<Polygon>('division-names').features.map(({ properties }) =>
    String(properties?.['name']),
  );
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
  const features = [
    ...read<LineString | Point>('landscape').features,
    ...read<LineString | Point>('rivers').features,
  ];
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
      readFileSync(new URL('../../../../scripts/data/facts/landscape.json', folder), 'utf8'),
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
  ['division-names', 'Kalbajar District', { az: 'Kəlbəcər rayonu', ru: 'Кельбаджарский район' }],
  ['division-names', 'Syunik Province', { hy: 'Սյունիք', ru: 'Сюникская область' }],
  ['landscape', 'Mount Ararat', { tr: 'Ağrı Dağı', local: 'tr' }],
] as const)('of %s, %s has names in other languages', (file, name, names) => {
  const found = read<Point>(file).features.find(({ properties }) => properties?.['name'] === name);
  expect(found?.properties).toMatchObject(names);
});

test('features with a language of their own have a name in it', () => {
  for (const file of ['landscape', 'division-names'] as const)
    for (const { properties } of read<Point>(file).features) {
      const local = properties?.['local'] as string | undefined;
      if (local !== undefined)
        expect(properties?.[local], String(properties?.['name'])).toBeDefined();
    }
});
