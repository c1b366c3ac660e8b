import { expect, test } from 'vitest';
import { lengthKm } from './length.ts';
import { greatCirclePath } from './great-circle.ts';

test('a short segment is straight, and no segment gives nothing', () => {
  expect(greatCirclePath([])).toEqual([]);
  expect(greatCirclePath([[45, 40]])).toEqual([]);
  expect(
    greatCirclePath([
      [45, 40],
      [45.1, 40.1],
    ]),
  ).toEqual([
    {
      type: 'LineString',
      coordinates: [
        [45, 40],
        [45.1, 40.1],
      ],
    },
  ]);
});

test('a long segment bends north of the straight line and has the shortest length', () => {
  const [leg] = greatCirclePath([
    [4.35, 50.85],
    [45.86, 40.2],
  ]);
  if (leg?.type !== 'LineString') throw new Error('not one line');
  const middle = leg.coordinates[Math.floor(leg.coordinates.length / 2)];
  expect(middle?.[1]).toBeGreaterThan((50.85 + 40.2) / 2 + 1);
  expect(lengthKm(leg)).toBeCloseTo(3394, -2);
});

test('crosses the antimeridian in two parts', () =>
  expect(
    greatCirclePath([
      [170, 10],
      [-170, 12],
    ])[0]?.type,
  ).toBe('MultiLineString'));
