import { expect, test } from 'vitest';
import { areaInWords, distanceInWords } from './units.ts';

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
