import { expect, test } from 'vitest';
import { areaInWords, distanceInWords, givenDistanceInWords, scaleInWords } from './units.ts';

test.each([
  [0.01, '0 m', '30 ft'],
  [0.43, '400 m', '0.3 mi'],
  [0.97, '1.0 km', '0.6 mi'],
  [8, '8.0 km', '5.0 mi'],
  [120.4, '120 km', '74.8 mi'],
  [3456, '3,456 km', '2,147 mi'],
])('%d km', (km, metric, imperial) => {
  expect(distanceInWords(km, 'km')).toBe(metric);
  expect(distanceInWords(km, 'mi')).toBe(imperial);
});

test.each([
  [9.94, '9.9 km²', '3.8 sq mi'],
  [4388, '4,388 km²', '1,694 sq mi'],
])('%d km²', (km2, metric, imperial) => {
  expect(areaInWords(km2, 'km')).toBe(metric);
  expect(areaInWords(km2, 'mi')).toBe(imperial);
});

test.each([
  [2345, '2,000 km', '1,000 mi'],
  [57, '50 km', '30 mi'],
  [1.9, '1 km', '1 mi'],
  [0.34, '300 m', '1,000 ft'],
  [0.0006, '0.5 m', '1 ft'],
])('a bar with room for %d km', (km, metric, imperial) => {
  expect(scaleInWords(km, 'mi').words).toBe(imperial);
  const { share, words } = scaleInWords(km, 'km');
  expect(words).toBe(metric);
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThanOrEqual(1);
});

test.each([
  [20, '20 km', '12.4 mi'],
  [0.5, '0.5 km', '0.3 mi'],
  [16.09, '16.1 km', '10 mi'],
])('%d km as a reader gave it', (km, metric, imperial) => {
  expect(givenDistanceInWords(km, 'km')).toBe(metric);
  expect(givenDistanceInWords(km, 'mi')).toBe(imperial);
});
