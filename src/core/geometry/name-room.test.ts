import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import { nameRoom } from './name-room.ts';

const ringOf = (...positions: Position[]): Polygon => ({
  type: 'Polygon',
  coordinates: [[...positions, positions[0] ?? []]],
});
const box = (west: number, south: number, east: number, north: number) =>
  ringOf([west, south], [east, south], [east, north], [west, north]);

/** Corners of a name at a position and zoom. */
function cornersOf([lon = 0, lat = 0]: Position, zoom: number, width: number, height: number) {
  const perDegree = (512 / 360) * 2 ** zoom;
  const stretch = Math.cos((lat * Math.PI) / 180);
  return [-1, 1].flatMap((x) =>
    [-1, 1].map((y) => [
      lon + (x * width) / 2 / perDegree,
      lat + ((y * height) / 2 / perDegree) * stretch,
    ]),
  );
}

test('a name as wide as a square is in its middle', () => {
  const room = nameRoom(box(-1, -1, 1, 1), { width: 100, height: 20 });
  expect(room?.position[0]).toBeCloseTo(0, 1);
  // 2° are 100 px wide at this zoom.
  expect(room?.zoom).toBeCloseTo(Math.log2(100 / ((2 / 360) * 512)), 1);
});

test('a wide name takes the wide part, a high one the high part', () => {
  // An L: 1° wide and 10° high, with a foot 10° wide and 1° high.
  const shape = ringOf([0, 0], [10, 0], [10, 1], [1, 1], [1, 10], [0, 10]);
  expect(nameRoom(shape, { width: 100, height: 10 })?.position[1]).toBeLessThan(1);
  expect(nameRoom(shape, { width: 10, height: 100 })?.position[0]).toBeLessThan(1);
});

test('of several parts, the roomiest', () => {
  const room = nameRoom(
    {
      type: 'MultiPolygon',
      coordinates: [box(0, 0, 1, 1).coordinates, box(5, 5, 9, 9).coordinates],
    },
    { width: 40, height: 20 },
  );
  expect(room?.position[0]).toBeGreaterThan(5);
});

test('from the zoom on, all of the name is within any area', () => {
  const corner = fc.tuple(fc.double({ min: 0.02, max: 0.05, noNaN: true }));
  fc.assert(
    fc.property(
      fc.array(corner, { minLength: 5, maxLength: 12 }),
      fc.integer({ min: 10, max: 200 }),
      fc.integer({ min: 8, max: 60 }),
      (radii, width, height) => {
        // A star around 40° north, 45° east.
        const area = ringOf(
          ...radii.map(([radius], n): Position => {
            const turn = (n / radii.length) * 2 * Math.PI;
            return [45 + radius * Math.cos(turn), 40 + radius * Math.sin(turn)];
          }),
        );
        const room = nameRoom(area, { width, height });
        if (!room) throw new Error('no room');
        for (const at of cornersOf(room.position, room.zoom + 0.02, width, height))
          expect(booleanPointInPolygon(at, area)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
