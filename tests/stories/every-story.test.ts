import { describe, expect, test } from 'vitest';
import { faultText } from '#core/result.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { searchOf } from '#core/search/search.ts';
import { mainName } from '#core/story/names.ts';
import { decodeView, encodeView } from '#core/view/codec.ts';
import { openingView } from '#core/view/opening.ts';
import { selectFeature } from '#core/view/view.ts';
import { checkFolder, storyFolders } from '../../scripts/read-stories.ts';
import { root } from '../../scripts/set-up.mjs';

const folder = `${root}data/stories`;

describe.each(storyFolders(folder))('the story %s', (slug) => {
  const checked = checkFolder(`${folder}/${slug}`, slug);
  const read = () => {
    if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
    return checked.value;
  };

  test('has no faults', () => expect(read().slug).toBe(slug));

  test('opens with something on the map and nothing dimmed', () => {
    const story = read();
    const { counts } = sceneOf(story, openingView(story));
    expect(counts.places.shown).toBeGreaterThan(0);
    expect(counts.passages.shown).toBe(counts.passages.all);
  });

  test('each feature can be linked, and is selected by its link', () => {
    const story = read();
    for (const id of story.features.keys()) {
      const view = selectFeature(openingView(story), id);
      const { view: linked, ignored } = decodeView(story, encodeView(story, view, { full: true }));
      expect(ignored).toEqual([]);
      expect(sceneOf(story, linked).selected?.id).toBe(id);
    }
  });

  test('each mention names features that there are', () => {
    const story = read();
    for (const { features } of story.mentions)
      for (const id of features) expect(story.features.has(id), id).toBe(true);
  });

  test('each feature is found by its name: about 200 of many', () => {
    const story = read();
    const search = searchOf(story);
    const every = Math.ceil(story.features.size / 200);
    for (const feature of [...story.features.values()].filter((_, at) => at % every === 0)) {
      const { places } = search.find(mainName(feature));
      expect(places.map(({ feature: found }) => found.id)).toContain(feature.id);
    }
  });
});
