import type { Polygon } from 'geojson';
import { expect, test } from 'vitest';
import { shareWithin } from './share-within.ts';

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

test.each([
  ['all of it', box(2, 2, 4, 4), box(0, 0, 10, 10), 1],
  ['half of it', box(0, 0, 4, 4), box(2, 0, 10, 10), 0.5],
  ['nothing: next to it', box(0, 0, 2, 2), box(2, 0, 4, 2), 0],
  ['nothing: far away', box(0, 0, 2, 2), box(20, 0, 40, 2), 0],
  ['a small part of the larger one', box(0, 0, 10, 10), box(0, 0, 5, 5), 0.25],
])('%s', (_, inner, outer, share) => expect(shareWithin(inner, outer)).toBeCloseTo(share, 1));

test('a hole isn’t within', () => {
  const ring: Polygon = {
    type: 'Polygon',
    coordinates: [...box(0, 0, 10, 10).coordinates, ...box(2, 2, 8, 8).coordinates],
  };
  expect(shareWithin(box(3, 3, 7, 7), ring)).toBe(0);
});
