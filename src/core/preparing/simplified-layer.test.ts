import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { lengthKm } from '../geometry/length.ts';
import {
  fullFileOf,
  isFullFile,
  readFullLayer,
  type SimplifiedLayer,
} from '../story/full-shapes.ts';
import type { StoryGeometry } from '../story/story.ts';
import { simplifiedLayer } from './simplified-layer.ts';

/** A line along the equator of a degree, with many small bends. */
const bends: Position[] = Array.from({ length: 2000 }, (_, at) => [
  at / 2000,
  Math.sin(at) / 10_000,
]);
const line: StoryGeometry = { type: 'LineString', coordinates: bends };
const ring: StoryGeometry = {
  type: 'Polygon',
  coordinates: [[...bends, [0.5, 1], [0, Math.sin(0)]]],
};
const town: StoryGeometry = { type: 'Point', coordinates: [0.5, 0.123456] };

const layerOf = (...features: { readonly id: string; readonly geometry: unknown }[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });

/** Both files of a layer. */
function split(text: string) {
  const layer = simplifiedLayer(text);
  const full = readFullLayer(layer?.full ?? '');
  if (!layer || !full) throw new Error('It isn’t simplified.');
  return { ...(JSON.parse(layer.simplified) as SimplifiedLayer), full: new Map(full.shapes) };
}

test('lines and areas have fewer vertices and say their full size; points stay exact', () => {
  const { features, sizes, full } = split(
    layerOf(
      { id: 'road', geometry: line },
      { id: 'field', geometry: ring },
      { id: 'town', geometry: town },
      { id: 'nowhere', geometry: null },
    ),
  );
  const written = JSON.stringify(features);
  expect(written.length).toBeLessThan(1000);
  expect(features.slice(2)).toEqual([
    { id: 'town', geometry: town },
    { id: 'nowhere', geometry: null },
  ]);
  expect(full).toEqual(
    new Map<string, StoryGeometry>([
      ['road', line],
      ['field', ring],
    ]),
  );
  expect(new Map(sizes).get('road')).toBe(lengthKm(line));
  expect([...new Map(sizes).keys()]).toEqual(['road', 'field']);
});

test('geometries of a collection are simplified by themselves, as the shapes that they become', () => {
  const geometries = [town, line, { type: 'MultiPoint', coordinates: [[1, 1]] }, ring];
  const { full } = split(
    layerOf({ id: 'all', geometry: { type: 'GeometryCollection', geometries } }),
  );
  expect([...full]).toEqual([
    ['all--2', line],
    ['all--4', ring],
  ]);
});

describe('a layer stays one file', () => {
  test('if it has only points', () => {
    const features = Array.from({ length: 1000 }, (_, at) => ({ id: `p${at}`, geometry: town }));
    expect(simplifiedLayer(layerOf(...features))).toBeUndefined();
  });

  test('if its lines are short', () => {
    const short = { type: 'LineString', coordinates: bends.slice(0, 40) };
    expect(simplifiedLayer(layerOf({ id: 'road', geometry: short }))).toBeUndefined();
  });
});

test('something else than full shapes is not read as such', () => {
  for (const text of ['', 'null', '<!doctype html>', '{"features":[]}'])
    expect(readFullLayer(text)).toBeUndefined();
});

test('the file with full shapes is known by its name, also with the hash that the site adds', () => {
  expect(isFullFile(fullFileOf('layers/roads.geojson'))).toBe(true);
  expect(isFullFile('https://site.test/_app/immutable/assets/roads-full.C-aN_4d.json')).toBe(true);
  for (const other of ['layers/roads-full.geojson', 'assets/roads-full.Ca4d.geojson', 'story.json'])
    expect(isFullFile(other)).toBe(false);
});
