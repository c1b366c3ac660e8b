import { describe, expect, test } from 'vitest';
import type { CheckedStory } from '#core/checking/parse.ts';
import { sizeOf } from '#core/geometry/size.ts';
import { simplifiedLayer } from '#core/preparing/simplified-layer.ts';
import { faultText } from '#core/result.ts';
import { featureFrame } from '#core/scene/frame.ts';
import { hatchingOf } from '#core/scene/hatching.ts';
import { keyOf } from '#core/scene/key.ts';
import { ribbonOf } from '#core/scene/ribbon.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { searchOf } from '#core/search/search.ts';
import { assembleStory } from '#core/story/assemble.ts';
import { readFullLayer, withFullShapes, type FullLayer } from '#core/story/full-shapes.ts';
import { mainName } from '#core/story/names.ts';
import type { Story } from '#core/story/story.ts';
import { decodeView, encodeView } from '#core/view/codec.ts';
import { openingView } from '#core/view/opening.ts';
import { changed, selectFeature, type View } from '#core/view/view.ts';
import { checkFolder, storyFolders } from '../../scripts/read-stories.ts';
import { root } from '../../scripts/set-up.mjs';

const folder = `${root}data/stories`;

/** A story as browsers read it, and its full shapes by layer. */
function forBrowsers(story: CheckedStory): {
  readonly simple: Story;
  readonly full: ReadonlyMap<string, FullLayer>;
} {
  if (!story.ok) throw new Error(story.faults.map(faultText).join('\n'));
  const { layers, mentions } = story.value;
  const texts = new Map(story.files);
  const full = layers.flatMap(({ id, file }) => {
    const split = simplifiedLayer(story.files.get(file) ?? '');
    if (!split) return [];
    texts.set(file, split.simplified);
    return [{ file, layer: id, full: readFullLayer(split.full) }];
  });
  const assembled = assembleStory(
    texts,
    { ...story.article, mentions },
    { simplifiedFiles: new Set(full.map(({ file }) => file)) },
  );
  if (!assembled.ok) throw new Error(assembled.faults.map(faultText).join('\n'));
  return {
    simple: assembled.value,
    full: new Map(full.flatMap((one) => (one.full ? [[one.layer, one.full]] : []))),
  };
}

const withoutGeometry = (name: string, value: unknown) =>
  name === 'geometry' || name === 'size' ? undefined : value;

/** The opening view from each perspective, and one of each period. */
function viewsOf(story: Story): readonly View[] {
  const opening = openingView(story);
  const from = story.perspectives.map(({ id }) => changed(opening, { perspective: id }));
  return [opening, ...from].flatMap((view) => [
    view,
    ...story.periods.map(({ when }) => changed(view, { date: when })),
  ]);
}

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

  describe('in browsers, which read it with simplified lines and areas', () => {
    test('pages have the same marks, key, timeline and sizes', () => {
      const { simple } = forBrowsers(checked);
      for (const view of viewsOf(read())) {
        const [marked, simply] = [read(), simple].map((story) => {
          const scene = sceneOf(story, view);
          const sizes = [...scene.shapes.values()].map(
            ({ shape: { id, geometry, size } }) => [id, size ?? sizeOf(geometry)] as const,
          );
          const { hatched } = hatchingOf(story, scene);
          const key = keyOf(story, scene, 'en', story.opening.bbox);
          const ribbon = ribbonOf(story, view.perspective);
          return JSON.stringify({ hatched: [...hatched], key, sizes, ribbon }, withoutGeometry, 1);
        });
        expect(simply).toEqual(marked);
      }
    });

    test('with the full shapes it is as written', () => {
      const { simple, full } = forBrowsers(checked);
      // What was calculated from simplified shapes isn't kept.
      const framesOf = (story: Story) =>
        [...story.features.values()].map((feature) => featureFrame(story, feature));
      framesOf(simple);
      const whole = withFullShapes(simple, full);
      expect(whole.features).toEqual(read().features);
      expect(framesOf(whole)).toEqual(framesOf(read()));
      expect(whole.simplifiedLayers).toEqual([]);
    });

    test('a layer whose full shapes are missing stays simplified', () => {
      const { simple, full } = forBrowsers(checked);
      const [missing] = full.keys();
      if (missing === undefined) return;
      const others = new Map([...full].filter(([id]) => id !== missing));
      expect(withFullShapes(simple, others).simplifiedLayers).toEqual([missing]);
    });
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
