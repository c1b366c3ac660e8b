import { expect, test } from 'vitest';
import { boundsAt } from './bounds-at.ts';

test('a map at zoom 8 shows 2.6 degrees around its middle, fewer of latitude', () => {
  const [west, south, east, north] = boundsAt({ lat: 39.8, lon: 46.4, zoom: 8 });
  expect(east - west).toBeCloseTo((940 * 360) / (512 * 256), 9);
  expect((west + east) / 2).toBeCloseTo(46.4, 9);
  expect((south + north) / 2).toBeCloseTo(39.8, 9);
  expect((north - south) / (east - west)).toBeCloseTo((700 / 940) * Math.cos(0.6946), 3);
});

test('nothing is beyond the poles', () => {
  const [, south, , north] = boundsAt({ lat: 80, lon: 0, zoom: 0 });
  expect(south).toBeGreaterThanOrEqual(-90);
  expect(north).toBe(90);
});
