import { kindWithId } from '../kinds/kinds.ts';
import { expect, test } from 'vitest';
import type { Shape, StoryGeometry } from '../story/story.ts';
import { always } from '../time/interval.ts';
import { isInView } from './in-view.ts';

const shape = (geometry: StoryGeometry): Shape => ({
  id: 'it',
  kind: kindWithId('road'),
  nature: 'lasting',
  interval: always,
  written: {},
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
  ['a point inside', [point], [170, -5, 180, 5], true],
  ['a point outside', [point], [160, -5, 170, 5], false],
  ['a point inside bounds across the antimeridian', [point], [-190, -5, -170, 5], true],
  ['a line that crosses, with no vertex inside', [line], [1, 1, 2, 2], true],
  ['a line of which only the bounds overlap', [line], [3, 0, 4, 1], false],
  ['one of several', [point, line], [1, 1, 2, 2], true],
  ['an area around the bounds, with no side inside', [area], [1, 1, 2, 2], true],
  ['an area inside the bounds', [area], [-9, -9, 9, 9], true],
  ['an area with the bounds in its hole', [ringed], [1, 1, 2, 2], false],
  ['an area with one part inside', [parts], [29, 29, 33, 33], true],
  ['none of none', [], [0, 0, 1, 1], false],
])('%s', (_name, shapes, bounds, expected) => expect(isInView(shapes, bounds)).toBe(expected));
