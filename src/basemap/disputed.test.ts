import { expect, test } from 'vitest';
import table from '../../data/basemap/disputed.json';
import { disputedAround } from './disputed.ts';

const around = (
  bbox: readonly [number, number, number, number],
  baseMap: 'political' | 'physical' = 'political',
) => disputedAround({ opening: { date: '2023', hide: [], bbox }, baseMap }).map(({ id }) => id);

test.each([
  ['Sotk', [44.3, 38.85, 47.5, 41.25], ['abkhazia-south-ossetia']],
  ['Kyiv to Donetsk', [30, 46, 40, 51], ['crimea', 'donbas', 'transnistria']],
  ['Gaza', [34.2, 31.2, 34.6, 31.6], ['green-line']],
  ['Fiji', [177, -19, 180, -16], []],
] as const)('lists what is disputed around %s', (_name, bbox, ids) =>
  expect([...around(bbox)].sort()).toEqual(ids),
);

test('a physical base map has no disputed lines', () => {
  expect(around([30, 46, 40, 51], 'physical')).toEqual([]);
});

test('every row has a title, a sentence, bounds and sources with addresses', () => {
  for (const { id, title, text, bounds, sources } of table.places) {
    expect(title, id).not.toBe('');
    expect(text, id).toMatch(/\.$/);
    expect(bounds[0], id).toBeLessThan(bounds[2] ?? -Infinity);
    expect(bounds[1], id).toBeLessThan(bounds[3] ?? -Infinity);
    expect(sources.length, id).toBeGreaterThan(0);
    for (const { url } of sources) expect(url, id).toMatch(/^https?:/);
  }
});

test('no row is there twice', () => {
  const ids = table.places.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
