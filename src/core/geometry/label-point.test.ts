import { booleanPointInPolygon } from '@turf/turf';
import { expect, test } from 'vitest';
import { labelPoint, interiorPoint } from './label-point.ts';

test('the name of a line stands in its middle', () => {
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

test('the name of an area stands within it, though its centre does not', () => {
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

test('a name finds room between the places of an area and its outline', () => {
  const square = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
        [0, 0],
      ],
    ],
  };
  const crowded = [
    [1, 1],
    [2, 1],
    [3, 1],
    [2, 2],
  ];
  const [, lat = 0] = interiorPoint(square, crowded);
  expect(lat).toBeGreaterThan(2.5);
  expect(booleanPointInPolygon(interiorPoint(square, crowded), square)).toBe(true);
});
