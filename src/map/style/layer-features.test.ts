import { expect, test } from 'vitest';
import { sceneOf } from '#core/scene/scene.ts';
import { openingView } from '#core/view/opening.ts';
import { changed, selectFeature } from '#core/view/view.ts';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { layerFeatures } from './layer-features.ts';

test('outlines every part of a hidden feature, and labels only one with the reason', () => {
  const story = sidedStory();
  const view = changed(changed(openingView(story), { date: '1990' }), { perspective: 'ground' });
  const named = layerFeatures(sceneOf(story, selectFeature(view, 'fort')));
  expect(named.ghosts.length).toBeGreaterThan(1);
  expect(named['ghost-names']).toHaveLength(1);
  expect(named.ghosts).toContain(named['ghost-names'][0]);
});
