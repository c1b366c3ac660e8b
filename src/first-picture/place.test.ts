import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paddingFor } from '#map/fit-options.ts';
import { cameraFor } from '#core/scene/camera-for.ts';
import { projectionOf } from '#picture/projection.ts';
import { placeFirstPicture, type DrawnFor } from './place.ts';

const none = { left: 0, top: 0, right: 0, bottom: 0 };
const size = { width: 390, height: 338 };
const frame = { bbox: [44.3, 38.8, 47.5, 41.2] as const, maxZoom: 18 };
const drawnFor: DrawnFor = {
  camera: cameraFor({ key: '', ...frame }, size, paddingFor(size, none)),
  size,
  beyond: { x: 40, y: 60 },
  frame,
};

test('on a map of the size that it was drawn for, all of it is in its place', () => {
  const { left, top, scale } = placeFirstPicture(drawnFor, size, paddingFor(size, none));
  expect(left).toBeCloseTo(0);
  expect(top).toBeCloseTo(0);
  expect(scale).toBeCloseTo(1);
});

test('on a slightly different map, a place is where that map has it', () => {
  const map = { width: 412, height: 366 };
  const padding = paddingFor(map, none);
  const live = cameraFor({ key: '', ...frame }, map, padding);
  const [x = 0, y = 0] =
    projectionOf(drawnFor.camera as typeof live, size).place([45.9, 40.2]) ?? [];
  const { left, top, scale } = placeFirstPicture(drawnFor, map, padding);
  const [toX = 0, toY = 0] = projectionOf(live, map).place([45.9, 40.2]) ?? [];
  expect((x - left) * scale).toBeCloseTo(toX, 1);
  expect((y - top) * scale).toBeCloseTo(toY, 1);
});

test('whatever the size of the map, it is covered by what is drawn', () => {
  const length = fc.integer({ min: 40, max: 4000 });
  fc.assert(
    fc.property(length, length, (width, height) => {
      const map = { width, height };
      const { left, top, scale } = placeFirstPicture(drawnFor, map, paddingFor(map, none));
      expect(left).toBeGreaterThanOrEqual(-40 - 1e-6);
      expect(top).toBeGreaterThanOrEqual(-60 - 1e-6);
      expect(left + width / scale).toBeLessThanOrEqual(390 + 40 + 1e-6);
      expect(top + height / scale).toBeLessThanOrEqual(338 + 60 + 1e-6);
    }),
  );
});
