import { expect, test } from 'vitest';
import type { StoryGeometry } from '../story/story.ts';
import { areaKm2, boundsAround, boundsHull, boundsOf, lengthKm, meet, nearest } from './measure.ts';

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
/** One degree of a great circle on Turf's sphere of 6,371,008.8 m. */
const degreeKm = 111.195;

test('the nearest position of a line, an area and a point', () => {
  expect(nearest([1, 1], equator).km).toBeCloseTo(degreeKm, 1);
  expect(nearest([1, 1], equator).position[0]).toBeCloseTo(1, 3);
  expect(nearest([0.5, 0.5], square)).toEqual({ position: [0.5, 0.5], km: 0 });
  expect(nearest([0.5, -1], square).km).toBeCloseTo(degreeKm, 1);
  expect(nearest([0, 1], { type: 'Point', coordinates: [0, 0] }).km).toBeCloseTo(degreeKm, 1);
});

test('lengths and areas only of what has one', () => {
  expect(lengthKm(equator)).toBeCloseTo(2 * degreeKm, 1);
  expect(lengthKm(square)).toBeUndefined();
  expect(areaKm2(square)).toBeCloseTo(degreeKm ** 2, -2);
  expect(areaKm2(equator)).toBeUndefined();
});

test('what meets', () => {
  expect(meet(equator, square)).toBe(true);
  expect(meet({ type: 'Point', coordinates: [5, 5] }, square)).toBe(false);
});

test('bounds', () => {
  expect(boundsOf(square)).toEqual([0, 0, 1, 1]);
  expect(boundsHull([0, 0, 1, 1], [-1, 0.5, 0.5, 2])).toEqual([-1, 0, 1, 2]);
  const around = boundsAround([0, 0], degreeKm);
  [-1, -1, 1, 1].forEach((value, index) => expect(around[index]).toBeCloseTo(value, 3));
});
