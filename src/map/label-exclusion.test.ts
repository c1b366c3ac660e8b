import fc from 'fast-check';
import type { Map as MapLibre } from 'maplibre-gl';
import { afterEach, expect, test, vi } from 'vitest';
import {
  edgesOf,
  fill,
  LabelExclusion,
  globeEdgeOf,
  type PlacedExclusion,
} from './label-exclusion.ts';
import { exclusionIcons, type ExclusionIcon } from './style/exclusion-layer.ts';

/** Whether a point is inside or on the edge of one of the icons. */
const isExcluded = (placed: readonly PlacedExclusion[], x: number, y: number) =>
  placed.some(({ icon, x: middleX, y: middleY }) => {
    const [width, height] = exclusionIcons[icon];
    const slack = 1e-6;
    return (
      Math.abs(x - middleX) <= width / 2 + slack && Math.abs(y - middleY) <= height / 2 + slack
    );
  });

const size = fc.integer({ min: 40, max: 900 });
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('icons follow the globe’s edge, just inside it, and only in the frame', () => {
  const radius = 200;
  const isEarth = ([x, y]: readonly [number, number]) => Math.hypot(x - 300, y - 150) < radius;
  const placed = globeEdgeOf(600, 300, isEarth);
  const distances = placed.map(({ x, y }) => Math.hypot(x - 300, y - 150));
  expect(Math.min(...distances)).toBeGreaterThan(radius * 0.94);
  expect(Math.max(...distances)).toBeLessThan(radius);
  expect(placed.every(({ y }) => y > 0 && y < 300)).toBe(true);
  expect(placed.length).toBeGreaterThan(20);
  expect(globeEdgeOf(600, 300, () => true)).toEqual([]);
});

test('icons fill a rectangle without gaps', () =>
  fc.assert(
    fc.property(
      fc.constantFrom<ExclusionIcon>('square', 'wide', 'tall'),
      size,
      size,
      share,
      share,
      (icon, width, height, right, down) => {
        const box = { left: 10, top: 20, right: 10 + width, bottom: 20 + height };
        expect(isExcluded(fill(icon, box), 10 + width * right, 20 + height * down)).toBe(true);
      },
    ),
  ));

test('icons cover the whole edge of a frame, and nothing in its middle', () =>
  fc.assert(
    fc.property(size, size, share, (width, height, along) => {
      const placed = edgesOf(width, height);
      for (const y of [0, height]) expect(isExcluded(placed, width * along, y)).toBe(true);
      for (const x of [0, width]) expect(isExcluded(placed, x, height * along)).toBe(true);
      expect(isExcluded(placed, width / 2, height / 2)).toBe(false);
    }),
  ));

afterEach(() => vi.unstubAllGlobals());

test('lays out labels again when a panel changes by a pixel, and not by less', () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  let width = 93.21875;
  const boxOf = (left: number, top: number, width: number, height: number) => {
    return { left, top, right: left + width, bottom: top + height, width, height };
  };
  const panel = { getBoundingClientRect: () => boxOf(10, 780, width, 20) };
  const container = {
    clientWidth: 945,
    clientHeight: 806,
    getBoundingClientRect: () => boxOf(0, 0, 945, 806),
    parentElement: { querySelectorAll: () => [panel] },
  };
  const setData = vi.fn();
  const map = {
    on: () => undefined,
    isMoving: () => false,
    getContainer: () => container,
    getCenter: () => ({ toArray: () => [46.4, 39.8] }),
    getZoom: () => 8,
    getBearing: () => 0,
    getPitch: () => 0,
    unproject: () => ({ toArray: () => [0, 0] }),
    getSource: () => ({ setData }),
  };
  const icon = new LabelExclusion(map as unknown as MapLibre);
  icon.collection();
  // Browsers round lengths to a 64th of a pixel.
  width += 1 / 64;
  expect(icon.update()).toBe(false);
  expect(setData).not.toHaveBeenCalled();
  width += 1;
  expect(icon.update()).toBe(true);
  expect(setData).toHaveBeenCalledOnce();
});

test('once the map has become a globe, its edge has icons', () => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  );
  let isGlobe = false;
  const setData = vi.fn();
  const isSpace = ([x, y]: readonly [number, number]) =>
    isGlobe && Math.hypot(x - 300, y - 300) > 200;
  const map = {
    on: () => undefined,
    isMoving: () => false,
    getContainer: () => ({
      clientWidth: 600,
      clientHeight: 600,
      getBoundingClientRect: () => ({ left: 0, top: 0 }),
      parentElement: { querySelectorAll: () => [] },
    }),
    getCenter: () => ({ toArray: () => [30, 35] }),
    getZoom: () => 2,
    getBearing: () => 0,
    getPitch: () => 0,
    unproject: (at: readonly [number, number]) => ({ at, toArray: () => at }),
    // A point in space has the nearest position of the globe's edge.
    project: ({ at }: { at: readonly [number, number] }) =>
      isSpace(at) ? { x: 300, y: 300 } : { x: at[0], y: at[1] },
    getSource: () => ({ setData }),
  };
  const exclusion = new LabelExclusion(map as unknown as MapLibre);
  const before = exclusion.collection().features.length;
  expect(exclusion.update()).toBe(false);
  isGlobe = true;
  expect(exclusion.update()).toBe(true);
  const { features } = setData.mock.lastCall?.[0] as ReturnType<typeof exclusion.collection>;
  expect(features.length).toBeGreaterThan(before + 20);
});
