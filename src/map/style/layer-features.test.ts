import { expect, test } from 'vitest';
import { sceneOf } from '#core/scene/scene.ts';
import { openingView } from '#core/view/opening.ts';
import { changed, selectFeature } from '#core/view/view.ts';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { layerFeatures } from './layer-features.ts';

test('outlines every part of a hidden feature, and labels only one with the reason', () => {
  const story = sidedStory();
  const view = changed(changed(openingView(story), { date: '1990' }), { perspective: 'ground' });
  const named = layerFeatures(sceneOf(story, selectFeature(view, 'fort')), new Set());
  expect(named.ghosts.length).toBeGreaterThan(1);
  expect(named['ghost-names']).toHaveLength(1);
  expect(named.ghosts).toContain(named['ghost-names'][0]);
});

test('what is selected is labelled once: as a point, a line or an area', () => {
  const story = sidedStory();
  const opening = changed(openingView(story), { date: '1990/2000' });
  for (const id of story.features.keys()) {
    const scene = sceneOf(story, selectFeature(opening, id));
    const layers = layerFeatures(scene, new Set());
    const labelled = (['selected-point', 'selected-line', 'selected-area'] as const).flatMap(
      (layer) => layers[layer],
    );
    const selected = [...scene.shapes.values()].filter((one) => one.selected && one.shown);
    expect(labelled.sort()).toEqual(selected.map(({ shape }) => shape.id).sort());
  }
});
