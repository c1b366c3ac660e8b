import { describe, expect, test } from 'vitest';
import { heldStory } from '../../../tests/fixtures/held-story.ts';
import { storyFolder } from '../../../tests/fixtures/story-folder.ts';
import { checkFiles } from '../checking/check-files.ts';
import { faultText } from '../result.ts';
import { openingView } from '../view/opening.ts';
import { selectFeature } from '../view/view.ts';
import { apartFrom, clustersOf } from './clusters.ts';
import { keyOf } from './key.ts';
import { samplesOf } from './legend.ts';
import { sceneOf } from './scene.ts';

const story = (() => {
  const checked = checkFiles(storyFolder('crowded'), 'crowded');
  if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
  return checked.value;
})();
const view = openingView(story);
const all = [...story.features.keys()];

describe('clusters', () => {
  test.each([0, 8, 12, 14, 16, 18, 20])('stand for each point at most once, at zoom %i', (zoom) => {
    const { list, within } = clustersOf(story, sceneOf(story, view), zoom);
    expect(list.reduce((sum, { count }) => sum + count, 0)).toBe(within.size);
    for (const cluster of list) {
      expect(cluster.count).toBeGreaterThan(1);
      expect(cluster.shapes).toHaveLength(cluster.count);
      const apart = apartFrom(story, cluster, zoom);
      expect(apart).toBeGreaterThan(zoom);
      // All of it is still one just before.
      if (apart - 1 > zoom) {
        const before = clustersOf(story, sceneOf(story, view), apart - 1).list;
        expect(before.some(({ shapes }) => cluster.shapes.every((id) => shapes.includes(id)))).toBe(
          true,
        );
      }
    }
  });

  test('never hide what the text mentions or what is selected', () => {
    const at = (one: typeof view) => clustersOf(story, sceneOf(story, one), 0).within;
    expect(at(view).size).toBe(all.length - 1);
    expect(at(view).has('gate')).toBe(false);
    expect(at(selectFeature(view, 'hydrant-7')).has('hydrant-7')).toBe(false);
    expect(at(selectFeature(view, 'hydrant-7')).size).toBe(all.length - 2);
  });

  test('come apart as one zooms in, and are the same within a whole zoom', () => {
    const scene = sceneOf(story, view);
    const sizes = [0, 13, 15, 18, 19].map((zoom) => clustersOf(story, scene, zoom).list.length);
    expect(sizes).toEqual([1, 3, expect.any(Number), expect.any(Number), 0]);
    expect(clustersOf(story, scene, 13.9)).toBe(clustersOf(story, scene, 13));
  });

  test('have only what is shown', () => {
    const hidden = sceneOf(story, { ...view, hide: ['hydrants'] });
    expect(clustersOf(story, hidden, 0).list).toEqual([]);
  });

  test('are explained in the key by a sample with a number', () => {
    const entries = keyOf(story, sceneOf(story, view), 'en').flatMap((group) => group.entries);
    expect(entries.map(({ words, count }) => [words, count])).toContainEqual([
      'Hydrant: this many close together',
      '9',
    ]);
    expect([...samplesOf(heldStory().kinds).values()].flat()).toEqual([]);
  });
});
