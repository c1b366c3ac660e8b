import { area } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { polygonKm2 } from './area.ts';

const around = (lon: number, lat: number, radii: readonly number[]): Polygon => {
  const ring = radii.map((radius, n): Position => {
    const turn = (n / radii.length) * 2 * Math.PI;
    return [lon + radius * Math.cos(turn), lat + radius * Math.sin(turn)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] ?? []]] };
};

test('agrees with Turf’s area to half a percent', () => {
  fc.assert(
    fc.property(
      fc.double({ min: -170, max: 170, noNaN: true }),
      fc.double({ min: -70, max: 70, noNaN: true }),
      fc.array(fc.double({ min: 0.1, max: 1, noNaN: true }), { minLength: 12, maxLength: 30 }),
      (lon, lat, radii) => {
        const polygon = around(lon, lat, radii);
        expect(polygonKm2(polygon) / (area(polygon) / 1e6)).toBeCloseTo(1, 2);
      },
    ),
  );
});

test('holes don’t count, parts add up, and the antimeridian makes no difference', () => {
  const ring = (radius: number, lon = 0) =>
    around(lon, 0, [radius, radius, radius, radius]).coordinates[0] ?? [];
  const whole = polygonKm2({ type: 'Polygon', coordinates: [ring(2)] });
  const hole = polygonKm2({ type: 'Polygon', coordinates: [ring(1)] });
  expect(polygonKm2({ type: 'Polygon', coordinates: [ring(2), ring(1)] })).toBeCloseTo(
    whole - hole,
    3,
  );
  expect(polygonKm2({ type: 'MultiPolygon', coordinates: [[ring(2)], [ring(1)]] })).toBeCloseTo(
    whole + hole,
    3,
  );
  const across = ring(2, 179).map(([lon = 0, lat = 0]) => [lon > 180 ? lon - 360 : lon, lat]);
  expect(polygonKm2({ type: 'Polygon', coordinates: [across] })).toBeCloseTo(whole, 3);
});
