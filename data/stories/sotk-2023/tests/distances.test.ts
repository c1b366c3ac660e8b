import { describe, expect, test } from 'vitest';
import { measureOf } from '#core/geometry/geodesic.ts';
import { areaKm2 } from '#core/geometry/area.ts';
import { lengthKm } from '#core/geometry/length.ts';
import { distanceKm } from '#core/geometry/measure.ts';
import { parseStory } from '#core/checking/parse.ts';
import type { StoryGeometry } from '#core/story/story.ts';
import type { Position } from 'geojson';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const story = parsed.value;
const shapes = [...story.features.values()].flatMap((feature) => feature.shapes);
const geometryOf = (id: string): StoryGeometry => {
  // For a feature with parts, the first one.
  const shape = shapes.find((one) => one.id === id) ?? story.features.get(id)?.shapes[0];
  if (!shape) throw new Error(`no shape ${id}`);
  return shape.geometry;
};

/** Kilometres along a line on the ellipsoid. */
function ellipsoidKm(geometry: StoryGeometry): number {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.reduce((sum, line) => sum + measureOf(line).km, 0);
}

/** Square kilometres of an area on the ellipsoid: each part's outline minus its holes. */
function ellipsoidKm2(geometry: StoryGeometry): number {
  const polygons =
    geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  const ringKm2 = (ring: Position[]) => measureOf(ring.slice(0, -1)).km2 ?? 0;
  return polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringKm2(outer) - holes.reduce((all, hole) => all + ringKm2(hole), 0),
    0,
  );
}

test('every length and area on a card is within 0.5 % of that on the ellipsoid', () => {
  const lengths = shapes.filter(({ geometry }) => lengthKm(geometry) !== undefined);
  const areas = shapes.filter(({ geometry }) => areaKm2(geometry) !== undefined);
  expect(lengths.length).toBeGreaterThan(5);
  expect(areas.length).toBeGreaterThan(20);
  for (const { id, geometry } of lengths)
    expect(Math.abs((lengthKm(geometry) ?? 0) / ellipsoidKm(geometry) - 1), id).toBeLessThan(0.005);
  for (const { id, geometry } of areas)
    expect(Math.abs((areaKm2(geometry) ?? 0) / ellipsoidKm2(geometry) - 1), id).toBeLessThan(0.005);
});

/** Measured independently on the same data, to a tenth of a kilometre. */
describe('distances from the border', () => {
  test.each([
    ['sotk', 8],
    ['sotk-pass', 0],
    ['sotk-mine', 0.4],
    ['lachin', 6.7],
    ['goris', 7.5],
  ])('%s: %d km', (id, km) =>
    expect(
      Math.abs(distanceKm(geometryOf(id), geometryOf('armenia-azerbaijan-border')) - km),
    ).toBeLessThan(0.11),
  );
});

test.each([
  ['armenia-azerbaijan-border', 680.9],
  ['armenia-nakhchivan-border', 247.9],
])('%s is %d km long', (id, km) => expect(ellipsoidKm(geometryOf(id)) / km).toBeCloseTo(1, 2));
