import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { labelPoint } from './label-point.ts';

test('labels a line at its middle', () => {
  const [lon] = labelPoint({
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 0],
      [4, 0],
    ],
  });
  expect(lon).toBeCloseTo(2, 3);
});

test('labels an area inside it, even if its centroid is outside', () => {
  const horseshoe = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [6, 0],
        [6, 6],
        [5, 6],
        [5, 1],
        [1, 1],
        [1, 6],
        [0, 6],
        [0, 0],
      ],
    ],
  };
  expect(booleanPointInPolygon(labelPoint(horseshoe), horseshoe)).toBe(true);
});

test('labels the largest part of an area, also across the 180th meridian', () => {
  const box = (west: number, east: number) => [
    [
      [west, -18],
      [east, -18],
      [east, -16],
      [west, -16],
      [west, -18],
    ],
  ];
  const fiji = { type: 'MultiPolygon' as const, coordinates: [box(-180, -179), box(178, 180)] };
  const point = labelPoint(fiji);
  expect(point[0]).toBeCloseTo(179, 6);
  expect(point[1]).toBeCloseTo(-17, 1);
});
