import { describe, expect, test } from 'vitest';
import { kindWithId } from '../kinds/kinds.ts';
import type { BBox, StoryGeometry } from '../story/story.ts';
import { always } from '../time/interval.ts';
import { inFrame } from './in-frame.ts';
import type { SceneFeature } from './scene-feature.ts';

function feature(id: string, geometry: StoryGeometry, shown = true): SceneFeature {
  const shapes = [
    {
      id,
      kind: kindWithId('road'),
      nature: 'lasting' as const,
      interval: always,
      written: {},
      geometry,
    },
  ];
  return { feature: { id }, shown, shapes } as unknown as SceneFeature;
}
const point = (id: string, lon: number, lat: number, shown = true) =>
  feature(id, { type: 'Point', coordinates: [lon, lat] }, shown);

const found = (features: readonly SceneFeature[], bounds: BBox) =>
  inFrame(features, bounds).map(({ feature: { feature }, part }) => `${feature.id} ${part}`);

describe('the features in the frame', () => {
  test('are read from north to south, and in a row from west to east', () => {
    const features = [
      point('a', 8, 1),
      point('b', 1, 1.2),
      point('c', 5, 5),
      point('d', 9, 9.2),
      point('e', 1, 9),
    ];
    expect(found(features, [0, 0, 10, 10])).toEqual(['e nw', 'd ne', 'c middle', 'b sw', 'a se']);
  });

  test('are those that are shown, and of which something is in it', () => {
    const features = [point('a', 5, 5, false), point('b', 11, 5), point('c', 5, 5)];
    expect(found(features, [0, 0, 10, 10])).toEqual(['c middle']);
  });

  test('are where their part in the frame is', () => {
    const line = feature('line', {
      type: 'LineString',
      coordinates: [
        [8, 5],
        [100, 5],
      ],
    });
    expect(found([line], [0, 0, 10, 10])).toEqual(['line e']);
  });

  test('are found on both sides of the antimeridian', () => {
    const features = [point('a', -179, 0), point('b', 179, 0)];
    expect(found(features, [178, -1, 182, 1])).toEqual(['b w', 'a e']);
    expect(found(features, [-182, -1, -178, 1])).toEqual(['b w', 'a e']);
  });
});
