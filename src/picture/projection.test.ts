import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cameraFor } from '#core/scene/camera-for.ts';
import { cameraBounds, movedBy } from './move.ts';
import { fromMercator, mercator } from '#core/scene/mercator.ts';
import { projectionOf } from './projection.ts';

const size = { width: 800, height: 600 };
const lon = fc.double({ min: -179, max: 179, noNaN: true });
const lat = fc.double({ min: -80, max: 80, noNaN: true });
const camera = fc.record({
  zoom: fc.double({ min: 0, max: 15, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  lon,
  bearing: fc.double({ min: -180, max: 180, noNaN: true }),
  pitch: fc.constant(0),
});

test('converts to Web Mercator and back', () => {
  fc.assert(
    fc.property(lon, lat, (x, y) => {
      const [u = 0, v = 0] = fromMercator(mercator([x, y]));
      expect(u).toBeCloseTo(x, 6);
      expect(v).toBeCloseTo(y, 6);
    }),
  );
});

test('finds the position of a point of the picture, flat or on the globe', () => {
  fc.assert(
    fc.property(
      camera,
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      fc.double({ min: -0.3, max: 0.3, noNaN: true }),
      (at, h, v) => {
        const projection = projectionOf(at, size);
        const reach = Math.min(600, (projection.disk?.radius ?? 600) * 0.8);
        const point = [400 + h * reach, 300 + v * reach] as const;
        const position = projection.positionAt(point);
        // Nothing is drawn beyond the limits of Web Mercator.
        if (!position || Math.abs(position[1] ?? 90) > 84) return;
        const back = projection.place(position);
        expect(back?.[0]).toBeCloseTo(point[0], 2);
        expect(back?.[1]).toBeCloseTo(point[1], 2);
      },
    ),
  );
});

test('north is up; with a bearing, that direction is up', () => {
  const at = { zoom: 8, lat: 40, lon: 46, bearing: 0, pitch: 0 };
  expect(projectionOf(at, size).place([46, 41])?.[1]).toBeLessThan(300);
  for (const zoom of [3, 8]) {
    const [x = 0, y = 0] = projectionOf({ ...at, zoom, bearing: 90 }, size).place([47, 40]) ?? [];
    expect(x).toBeCloseTo(400, 0);
    expect(y).toBeLessThan(299);
  }
});

describe('the camera for a frame', () => {
  const frame = fc
    .tuple(lon, lat, fc.double({ min: 0.01, max: 20 }), fc.double({ min: 0.01, max: 10 }))
    .filter(([x, y, w, h]) => x + w < 180 && y + h < 80)
    .map(([x, y, w, h]) => ({ key: '', bbox: [x, y, x + w, y + h] as const, maxZoom: 12 }));
  const padding = { top: 40, right: 200, bottom: 60, left: 30 };

  test('fits all of it inside the padding', () => {
    fc.assert(
      fc.property(frame, (one) => {
        const at = cameraFor(one, size, padding);
        if (at.zoom < 4.3) return;
        const projection = projectionOf(at, size);
        const [west, south, east, north] = one.bbox;
        const [left = 0, top = 0] = projection.place([west, north]) ?? [];
        const [right = 0, bottom = 0] = projection.place([east, south]) ?? [];
        expect(left).toBeGreaterThanOrEqual(padding.left - 0.1);
        expect(right).toBeLessThanOrEqual(size.width - padding.right + 0.1);
        expect(top).toBeGreaterThanOrEqual(padding.top - 0.1);
        expect(bottom).toBeLessThanOrEqual(size.height - padding.bottom + 0.1);
        expect(at.zoom).toBeLessThanOrEqual(12);
      }),
    );
  });
});

test('moving a camera by pixels and back changes nothing, and its bounds move along', () => {
  const at = { zoom: 8, lat: 40, lon: 46, bearing: 30, pitch: 0 };
  const back = movedBy(movedBy(at, size, 120, -50, 1), size, 0, 0, -1);
  const home = movedBy(back, size, -120, 50, 0);
  expect(home.lon).toBeCloseTo(46, 3);
  expect(home.lat).toBeCloseTo(40, 3);
  const [west, south, east, north] = cameraBounds(at, size);
  expect(west).toBeLessThan(46);
  expect(east).toBeGreaterThan(46);
  expect(south).toBeLessThan(40);
  expect(north).toBeGreaterThan(40);
  expect(cameraBounds({ ...at, zoom: 2 }, size)).toEqual([-180, -90, 180, 90]);
});

test('draws nothing behind the globe, and clips lines slightly outside the frame', () => {
  const globe = projectionOf({ zoom: 2, lat: 40, lon: 46, bearing: 0, pitch: 0 }, size);
  expect(globe.place([-134, -40])).toBeUndefined();
  expect(globe.projected({ type: 'Point', coordinates: [-134, -40] }).points).toEqual([]);
  const near = projectionOf({ zoom: 10, lat: 40, lon: 46, bearing: 0, pitch: 0 }, size);
  const { lines } = near.projected({
    type: 'LineString',
    coordinates: [
      [0, 40],
      [90, 40],
    ],
  });
  const xs = lines.flat().map(([x]) => x);
  expect(Math.min(...xs)).toBeCloseTo(-24);
  expect(Math.max(...xs)).toBeCloseTo(824);
});
