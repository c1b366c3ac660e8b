import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { usualRadiusKm } from './extent.ts';
import { nearbyFeatures } from './near.ts';

/** Towns at distances to the east of a place, in a story that opens with a box of some size. */
function storyWith(side: number, kilometres: readonly number[]) {
  const parts = smallStory();
  const point = (id: string, km: number) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [45 + km / 85.3, 40] },
    properties: {
      kind: 'settlement',
      names: { en: id },
      description: 'A town.',
      sources: [{ title: 'Ours' }],
    },
  });
  const layer = parts.layers['layers/points.geojson'];
  layer?.features.push(point('here', 0), ...kilometres.map((km) => point(`at-${km * 1000}-m`, km)));
  Object.assign(parts.story, {
    view: { date: '2000-06-01', bbox: [45, 40, 45 + side, 40 + side] },
    landmarks: ['at-4000000-m'],
  });
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults.slice(0, 3)));
  return parsed.value;
}

const listed = (story: ReturnType<typeof storyWith>) => {
  const here = story.features.get('here');
  if (!here) throw new Error('here');
  return nearbyFeatures(story, here).map(({ feature }) => feature.id);
};

test('a distance that means nothing in the story isn’t given, not even to a landmark', () => {
  const distances = [0.05, 0.02, 30, 4000];
  expect(listed(storyWith(30, distances))).toEqual(['at-4000000-m', 'at-20-m', 'at-50-m']);
  expect(listed(storyWith(2, distances))).toEqual(['at-20-m', 'at-50-m']);
});

test('towns nearer than a kilometre are in their order', () =>
  expect(listed(storyWith(0.01, [0.06, 0.02, 0.04, 4000]))).toEqual(['at-20-m', 'at-40-m']));

test('a story of a street asks for places within metres, and one of a country within 20 km', () => {
  expect(usualRadiusKm(storyWith(0.005, [4000]))).toBe(0.05);
  expect(usualRadiusKm(storyWith(4, [4000]))).toBe(20);
});
