import { expect, test } from 'vitest';
import type { Shape, StoryGeometry } from '../story/story.ts';
import { always } from '../time/interval.ts';
import { isInView } from './in-view.ts';

const shape = (geometry: StoryGeometry): Shape => ({
  id: 'it',
  kind: 'road',
  interval: always,
  geometry,
});
const point = shape({ type: 'Point', coordinates: [179, 0] });
const line = shape({
  type: 'LineString',
  coordinates: [
    [0, 0],
    [4, 4],
  ],
});

const square = (from: number, to: number) => [
  [from, from],
  [to, from],
  [to, to],
  [from, to],
  [from, from],
];
const area = shape({ type: 'Polygon', coordinates: [square(-5, 5)] });
const ringed = shape({ type: 'Polygon', coordinates: [square(-5, 5), square(0, 3).reverse()] });
const parts = shape({ type: 'MultiPolygon', coordinates: [[square(10, 11)], [square(30, 31)]] });

test.each<[string, Shape[], [number, number, number, number], boolean]>([
  ['a point within', [point], [170, -5, 180, 5], true],
  ['a point without', [point], [160, -5, 170, 5], false],
  ['a point within bounds beyond the antimeridian', [point], [-190, -5, -170, 5], true],
  ['a line that runs through, with no vertex within', [line], [1, 1, 2, 2], true],
  ['a line whose bounds alone reach in', [line], [3, 0, 4, 1], false],
  ['any of several', [point, line], [1, 1, 2, 2], true],
  ['an area that holds the bounds, with no side within', [area], [1, 1, 2, 2], true],
  ['an area that lies within the bounds', [area], [-9, -9, 9, 9], true],
  ['an area in whose hole the bounds lie', [ringed], [1, 1, 2, 2], false],
  ['an area of which one part alone lies within', [parts], [29, 29, 33, 33], true],
  ['none of none', [], [0, 0, 1, 1], false],
])('%s', (_name, shapes, bounds, expected) => expect(isInView(shapes, bounds)).toBe(expected));
