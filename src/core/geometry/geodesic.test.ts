import geographiclib from 'geographiclib-geodesic';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { measureOf } from './geodesic.ts';
import type { StoryGeometry } from '../story/story.ts';
import { areaKm2 } from './area.ts';
import { lengthKm } from './length.ts';
import { distanceKm } from './measure.ts';

test('matches the published example: from Wellington to Salamanca', () => {
  const { km, legs, km2 } = measureOf([
    [174.81, -41.32],
    [-5.5, 40.96],
  ]);
  expect(km).toBeCloseTo(19_959.679, 3);
  expect(legs).toEqual([km]);
  expect(km2).toBeUndefined();
});

test('gives the same area for either direction, and the smaller part of the earth', () => {
  const square: Position[] = [
    [45, 40],
    [46, 40],
    [46, 41],
    [45, 41],
  ];
  const { km2 = 0 } = measureOf(square);
  expect(measureOf(square.toReversed()).km2).toBeCloseTo(km2, 6);
  expect(km2).toBeCloseTo(9416, -2);
});

test('measures nothing without positions', () => {
  expect(measureOf([])).toEqual({ legs: [], km: 0 });
  expect(measureOf([[45, 40]])).toEqual({ legs: [], km: 0 });
});

/** Cards and filters measure on a sphere; the measuring tool uses the ellipsoid. */
describe('on a sphere, distances and areas differ by less than 0.5 % from the ellipsoid', () => {
  const { Geodesic } = geographiclib;
  // Closer to the equator, lengths along a meridian differ by more than 0.5 %; closer to the poles, areas do.
  const position = fc.record({
    lon: fc.double({ min: -170, max: 170, noNaN: true }),
    lat: fc.double({ min: 22, max: 54, noNaN: true }),
  });

  test('distances', () =>
    fc.assert(
      fc.property(position, position, (a, b) => {
        const { s12 = 0 } = Geodesic.WGS84.Inverse(a.lat, a.lon, b.lat, b.lon, Geodesic.DISTANCE);
        fc.pre(s12 > 1);
        const point = ({ lon, lat }: typeof a): StoryGeometry => ({
          type: 'Point',
          coordinates: [lon, lat],
        });
        const km = distanceKm(point(a), point(b));
        expect(Math.abs(km / (s12 / 1000) - 1)).toBeLessThan(0.005);
        const line: StoryGeometry = {
          type: 'LineString',
          coordinates: [
            [a.lon, a.lat],
            [b.lon, b.lat],
          ],
        };
        expect(Math.abs((lengthKm(line) ?? 0) / (s12 / 1000) - 1)).toBeLessThan(0.005);
      }),
    ));

  test('areas', () =>
    fc.assert(
      fc.property(
        position,
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        ({ lon, lat }, width, height) => {
          const ring = [
            [lon, lat],
            [lon + width, lat],
            [lon + width, lat + height],
            [lon, lat + height],
          ];
          const { km2 = 0 } = measureOf(ring);
          const polygon: StoryGeometry = {
            type: 'Polygon',
            coordinates: [[...ring, [lon, lat]]],
          };
          expect(Math.abs((areaKm2(polygon) ?? 0) / km2 - 1)).toBeLessThan(0.005);
        },
      ),
    ));
});
