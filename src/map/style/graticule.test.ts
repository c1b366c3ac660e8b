import fc from 'fast-check';
import { expect, test } from 'vitest';
import { degrees, graticule, graticuleKey } from './graticule.ts';

/** Lines drawn at a view: meridians by longitude and parallels by latitude. */
function linesAt(view: { zoom: number; lat: number; lon: number }) {
  const seen = graticule(view).features.filter(
    ({ properties }) => view.zoom >= properties.zoom && view.zoom < properties.until,
  );
  const values = (axis: 0 | 1) =>
    seen
      .map(({ geometry }) => geometry.coordinates.map((position) => position[axis] ?? NaN))
      .flatMap(([a = NaN, b = NaN]) => (a === b ? [a] : []));
  return { meridians: values(0), parallels: values(1) };
}

const anywhere = fc.record({
  zoom: fc.double({ min: 10, max: 18, noNaN: true }),
  lat: fc.double({ min: -70, max: 70, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

test('far out there are none, because their degrees would have no room', () => {
  for (const zoom of [0, 3, 6, 9.9]) {
    const view = { zoom, lat: 40, lon: 45 };
    expect(linesAt(view)).toEqual({ meridians: [], parallels: [] });
  }
});

test('anywhere, at any zoom from 10, several lines with one spacing cross the view', () =>
  fc.assert(
    fc.property(anywhere, (view) => {
      const { meridians, parallels } = linesAt(view);
      // Half of the width and height of a window of 1,600 × 1,000 pixels, in degrees.
      const across = ((800 / 512) * 360) / 2 ** view.zoom;
      const down = (across * 5 * Math.cos((view.lat * Math.PI) / 180)) / 8;
      for (const [values, middle, reach] of [
        [meridians, view.lon, across],
        [parallels, view.lat, down],
      ] as const) {
        const steps = values.slice(1).map((value, n) => (value - (values[n] ?? 0)).toFixed(6));
        expect(new Set(steps).size).toBe(1);
        expect(Math.min(...values)).toBeLessThan(Math.max(-82, middle - reach));
        expect(Math.max(...values)).toBeGreaterThan(Math.min(82, middle + reach));
        const inView = values.filter((value) => Math.abs(value - middle) < reach);
        expect(inView.length).toBeGreaterThan(0);
        expect(inView.length).toBeLessThan(60);
      }
    }),
  ));

test('views with one key see the same lines', () =>
  fc.assert(
    fc.property(anywhere, fc.double({ min: -1e-5, max: 1e-5, noNaN: true }), (view, by) => {
      const moved = { ...view, lon: view.lon + by };
      fc.pre(graticuleKey(view) === graticuleKey(moved));
      expect(linesAt(moved)).toEqual(linesAt(view));
    }),
  ));

test.each([
  [46.05, 0.05, '46.05°E'],
  [-30, 15, '30°W'],
  [0, 15, '0°'],
  [45.1, 0.1, '45.1°E'],
  [-0.134, 0.002, '0.134°W'],
  // Beyond the antimeridian.
  [181.5, 0.1, '178.5°W'],
  [180, 1, '180°'],
])('formats %d at a step of %d as %s', (value, step, text) =>
  expect(degrees(value, step, ['E', 'W'])).toBe(text),
);
