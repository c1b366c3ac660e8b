import { expect, test } from 'vitest';
import type { Shape } from '../story/story.ts';
import { hatchedShapes } from './hatching.ts';

const area = (id: string, holder: string, west: number, east: number) =>
  ({
    id,
    holder,
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 0],
          [east, 0],
          [east, 10],
          [west, 10],
          [west, 0],
        ],
      ],
    },
  }) as unknown as Shape;

test.each<[string, Shape[], string[]]>([
  ['one', [area('a', 'x', 0, 10)], ['a']],
  ['one within another of the same holder', [area('a', 'x', 0, 3), area('b', 'x', 0, 10)], ['b']],
  ['almost within', [area('a', 'x', -0.05, 3), area('b', 'x', 0, 10)], ['b']],
  ['partly within', [area('a', 'x', -1, 3), area('b', 'x', 0, 10)], ['a', 'b']],
  ['another holder’s within', [area('a', 'x', 0, 3), area('b', 'y', 0, 10)], ['a', 'b']],
  ['two that are the same', [area('a', 'x', 0, 3), area('b', 'x', 0, 3)], ['a']],
  ['side by side', [area('a', 'x', 0, 3), area('b', 'x', 3, 10)], ['a', 'b']],
])('hatches each place once: %s', (_, shapes, hatched) =>
  expect([...hatchedShapes(shapes)].sort()).toEqual(hatched),
);
