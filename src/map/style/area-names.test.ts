import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { kindWithId } from '#core/kinds/kinds.ts';
import { areaName } from './area-names.ts';

const box = (east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [east, 0],
      [east, north],
      [0, north],
      [0, 0],
    ],
  ],
});
/** Half an em for each letter. */
const measure = (text: string) => [...text].length / 2;
const named = (label: string, area: Polygon, secondLine?: string) =>
  areaName(kindWithId('area'), area, { label, ...(secondLine ? { secondLine } : {}) }, measure);

test.each([
  ['flat area: one line', 'Nagorno-Karabakh region', box(10, 0.5), 'Nagorno-Karabakh region'],
  ['high area: a word on each line', 'Upper Lower Land', box(1, 10), 'Upper\nLower\nLand'],
  ['after a hyphen', 'Nagorno-Karabakh', box(2, 2), 'Nagorno-\nKarabakh'],
  ['its own line breaks stay', 'Held by them\n1994–2020', box(10, 2), 'Held by them\n1994–2020'],
])('%s', (_, label, area, expected) => expect(named(label, area)?.label).toBe(expected));

test('it fits later in a smaller area: half as large, one zoom later', () => {
  const [large, small] = [box(4, 4), box(2, 2)].map((area) => named('Place', area)?.fits ?? 0);
  expect((small ?? 0) - (large ?? 0)).toBeCloseTo(1, 1);
});

test('a second line needs room too', () => {
  const alone = named('Place', box(4, 0.5))?.fits ?? 0;
  const both = named('Place', box(4, 0.5), '\nPlace');
  expect(both?.fits).toBeGreaterThan(alone);
  expect(both?.secondLine).toBe('\nPlace');
});
