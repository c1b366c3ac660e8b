import { expect, test } from 'vitest';
import { joinedCells, without } from './join-cells.mjs';
import { boxOf } from './sphere.mjs';

type Ring = [number, number][];
const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
const area = (...rings: Ring[]) => ({ rings, box: boxOf(rings[0]) });
const boxes = (polygons: Ring[][]) => polygons.map(([outer]) => boxOf(outer)).sort();

test('an area that was cut is whole again, with its island', () => {
  const island = box(0.4, 0.6, 0.6, 0.8);
  const joined: Ring[][] = joinedCells([
    area(box(0, 0, 1, 0.5)),
    area(box(0.2, 0.5, 1, 1), island),
    area(box(1, 0.2, 2, 0.4)),
  ]);
  expect(joined).toHaveLength(1);
  expect(joined[0]?.map((ring) => boxOf(ring))).toEqual([
    [0, 0, 2, 1],
    [0.4, 0.6, 0.6, 0.8],
  ]);
});

test('others stay as they are', () => {
  const areas = [area(box(0, 0, 1, 1)), area(box(2, 0, 3, 1)), area(box(1, 5, 2, 6))];
  expect(joinedCells(areas)).toEqual(areas.map(({ rings }) => rings));
});

test('areas with a side in common that don’t touch stay apart', () => {
  // Both triangles reach the line at 1, at different places.
  const left: Ring = [
    [0, 0],
    [1, 0.1],
    [0, 0.9],
    [0, 0],
  ];
  const right: Ring = [
    [2, 0],
    [2, 0.9],
    [1, 0.8],
    [2, 0],
  ];
  expect(boxes(joinedCells([area(left), area(right)]))).toEqual([
    [0, 0, 1, 0.9],
    [1, 0, 2, 0.9],
  ]);
});

test('what remains of a sea without its main part is its lagoon', () => {
  expect(boxes(without([box(0, 0, 3, 1)], [[box(0, 0, 2, 1)]]))).toEqual([[2, 0, 3, 1]]);
});
