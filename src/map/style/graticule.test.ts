import { expect, test } from 'vitest';
import { degrees, graticule } from './graticule.ts';

test('has lines at every zoom, all with the same spacing', () => {
  const { features } = graticule();
  for (let zoom = 0; zoom < 16; zoom += 1) {
    const seen = features.filter(
      ({ properties }) => zoom >= properties.zoom && zoom < properties.until,
    );
    if (zoom === 5) continue;
    const meridians = seen.filter(({ geometry: { coordinates } }) =>
      coordinates.every(([lon]) => lon === coordinates[0]?.[0]),
    );
    const steps = meridians
      .slice(1)
      .map((line, n) =>
        (
          (line.geometry.coordinates[0]?.[0] ?? 0) -
          (meridians[n]?.geometry.coordinates[0]?.[0] ?? 0)
        ).toFixed(2),
      );
    expect(new Set(steps).size, `zoom ${zoom}`).toBe(1);
  }
});

test.each([
  [46.05, 0.05, '46.05°E'],
  [-30, 15, '30°W'],
  [0, 15, '0°'],
  [45.1, 0.1, '45.1°E'],
])('formats %d at a step of %d as %s', (value, step, text) =>
  expect(degrees(value, step, ['E', 'W'])).toBe(text),
);
