import { expect, test } from 'vitest';
import { thinned } from './thin.mjs';

test('a point nearer than the tolerance goes, one farther stays', () => {
  const line = [
    [0, 0],
    [1, 0.05],
    [2, 0.5],
    [3, 0],
  ];
  expect(thinned(line, 0.3)).toEqual([line[0], line[2], line[3]]);
  expect(thinned(line, 0.01)).toEqual(line);
});

test('a ring stays a ring', () => {
  const ring = [
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
    [0, 0],
  ];
  expect(thinned(ring, 0.1)).toEqual(ring);
});

test('a line at a pole keeps its shape', () => {
  const line = Array.from({ length: 37 }, (_, n) => [n * 10 - 180, n % 2 ? -89 : -80]);
  expect(thinned(line, 0.1)).toEqual(line);
});
