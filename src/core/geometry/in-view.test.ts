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

test.each<[string, Shape[], [number, number, number, number], boolean]>([
  ['a point within', [point], [170, -5, 180, 5], true],
  ['a point without', [point], [160, -5, 170, 5], false],
  ['a point within bounds beyond the antimeridian', [point], [-190, -5, -170, 5], true],
  ['a line that runs through, with no vertex within', [line], [1, 1, 2, 2], true],
  ['a line whose bounds alone reach in', [line], [3, 0, 4, 1], false],
  ['any of several', [point, line], [1, 1, 2, 2], true],
  ['none of none', [], [0, 0, 1, 1], false],
])('%s', (_name, shapes, bounds, expected) => expect(isInView(shapes, bounds)).toBe(expected));
