import type { MultiPolygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import type { BBox, StoryGeometry } from '../story/story.ts';
import { areaKm2 } from './area.ts';
import { lengthKm } from './length.ts';
import { distanceKm, boundsAround, boundsUnion, boundsOf, isWithin, nearest } from './measure.ts';

const equator: StoryGeometry = {
  type: 'LineString',
  coordinates: [
    [0, 0],
    [2, 0],
  ],
};
const square: StoryGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
  ],
};
/** One degree of a great circle on Turf's sphere of 6,371,008.8 m, in kilometres. */
const degreeKm = 111.195;

test('finds the nearest position of a line, an area and a point', () => {
  expect(nearest([1, 1], equator).km).toBeCloseTo(degreeKm, 1);
  expect(nearest([1, 1], equator).position[0]).toBeCloseTo(1, 3);
  expect(nearest([0.5, 0.5], square)).toEqual({ position: [0.5, 0.5], km: 0 });
  expect(nearest([0.5, -1], square).km).toBeCloseTo(degreeKm, 1);
  expect(nearest([0, 1], { type: 'Point', coordinates: [0, 0] }).km).toBeCloseTo(degreeKm, 1);
});

test('measures length only of lines and area only of areas', () => {
  expect(lengthKm(equator)).toBeCloseTo(2 * degreeKm, 1);
  expect(lengthKm(square)).toBeUndefined();
  expect(areaKm2(square)).toBeCloseTo(degreeKm ** 2, -2);
  expect(areaKm2(equator)).toBeUndefined();
});

test('measures the same distance in either order', () => {
  const far: StoryGeometry = {
    type: 'LineString',
    // Its end points are far from the square; its middle vertex is one degree away.
    coordinates: [
      [9, -9],
      [0.5, -1],
      [-9, -9],
    ],
  };
  const point: StoryGeometry = { type: 'Point', coordinates: [0, 2] };
  for (const [a, b, km] of [
    [equator, square, 0],
    [square, far, degreeKm],
    [point, square, degreeKm],
    [far, point, 3 * degreeKm],
  ] as const) {
    expect(distanceKm(a, b) / degreeKm).toBeCloseTo(km / degreeKm, 1);
    expect(distanceKm(b, a)).toBeCloseTo(distanceKm(a, b), 6);
  }
});

test('computes bounds', () => {
  expect(boundsOf(square)).toEqual([0, 0, 1, 1]);
  expect(boundsUnion([0, 0, 1, 1], [-1, 0.5, 0.5, 2])).toEqual([-1, 0, 1, 2]);
  const around = boundsAround([0, 0], degreeKm);
  [-1, -1, 1, 1].forEach((value, index) => expect(around[index]).toBeCloseTo(value, 3));
});

describe('at the antimeridian', () => {
  const fiji: MultiPolygon = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [178, -18],
          [180, -18],
          [180, -16],
          [178, -18],
        ],
      ],
      [
        [
          [-180, -18],
          [-178, -18],
          [-180, -16],
          [-180, -18],
        ],
      ],
    ],
  };
  test('bounds go on east of 180°', () => expect(boundsOf(fiji)).toEqual([178, -18, 182, -16]));
  test('bounds of a circle do too', () => {
    const [west, , east] = boundsAround([179.9, 0], 100);
    expect(west).toBeCloseTo(179, 1);
    expect(east).toBeCloseTo(180.8, 1);
  });
  test('a union takes the shorter way round', () => {
    expect(boundsUnion([178, 0, 179, 1], [-179, 0, -178, 1])).toEqual([178, 0, 182, 1]);
    expect(boundsUnion([-179, 0, -178, 1], [178, 0, 182, 1])).toEqual([178, 0, 182, 1]);
    expect(boundsUnion([10, 0, 20, 1], [30, 0, 40, 1])).toEqual([10, 0, 40, 1]);
  });
  test('positions on both sides are inside', () => {
    const bounds: BBox = [177, -20, 182, -16];
    expect(
      [
        [179, -18],
        [-179, -18],
        [-177, -18],
        [176, -18],
      ].map((at) => isWithin(bounds, at)),
    ).toEqual([true, true, false, false]);
  });
});
