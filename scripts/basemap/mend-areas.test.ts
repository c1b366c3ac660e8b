import { expect, test } from 'vitest';
import { isDrawnWhole, mendedLayer } from './mend-areas.mjs';
import { featuresOf, layerOf } from './tile-parts.mjs';

type Ring = [number, number][];
const extent = 4096;
const square = (x: number, y: number, side: number): Ring => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
];
const hole = (...at: Parameters<typeof square>) => square(...at).reverse();

const layer = (geometry: Ring[]) =>
  layerOf('lake', [{ type: 3, tags: { km2: 9 }, geometry }], extent) as Uint8Array;
const ringsOf = (part: Uint8Array) =>
  (featuresOf(part, extent) as { geometry: Ring[] }[]).flatMap(({ geometry }) => geometry);

test('areas that can be drawn keep their bytes', () => {
  const part = layer([square(0, 0, 1000), hole(100, 100, 200)]);
  expect(mendedLayer('lake', part)).toBe(part);
});

test('a hole outside its area goes', () => {
  const rings = [square(0, 0, 400), hole(2000, 1000, 600)];
  expect(isDrawnWhole(rings)).toBe(false);
  const [outer, ...holes] = ringsOf(mendedLayer('lake', layer(rings)));
  expect(outer).toHaveLength(5);
  expect(holes).toEqual([]);
});

test('a ring that crosses itself becomes two areas', () => {
  const bow: Ring = [
    [0, 0],
    [1000, 1200],
    [1000, 0],
    [0, 1000],
    [0, 0],
  ];
  const rings = ringsOf(mendedLayer('lake', layer([bow])));
  expect(rings).toHaveLength(2);
  expect(rings.every((ring) => isDrawnWhole([ring]))).toBe(true);
});

test('what is smaller than a tenth of a pixel goes, with its direction', () => {
  const sliver = square(500, 500, 1);
  const rings = [square(0, 0, 1000), sliver, hole(100, 100, 200)];
  expect(ringsOf(mendedLayer('lake', layer(rings)))).toEqual([rings[0], rings[2]]);
});

test('the properties stay', () => {
  const part = mendedLayer('lake', layer([square(0, 0, 400), hole(2000, 1000, 600)]));
  expect((featuresOf(part, extent) as { tags: object }[]).map(({ tags }) => tags)).toEqual([
    { km2: 9 },
  ]);
});
