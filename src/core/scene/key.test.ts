import { describe, expect, test } from 'vitest';
import { heldStory } from '../../../tests/fixtures/held-story.ts';
import type { BBox } from '../story/story.ts';
import { openingView } from '../view/opening.ts';
import { changed } from '../view/view.ts';
import { countriesIn, keyOf } from './key.ts';
import { sceneOf } from './scene.ts';

const story = heldStory();

function keyAt(date: string, perspective: string, frame?: BBox) {
  const view = changed(changed(openingView(story), { date }), { perspective });
  return keyOf(story, sceneOf(story, view), 'en', frame).map(({ what, entries }) => [
    what,
    ...entries.map(({ words }) => words),
  ]);
}

describe('the key', () => {
  test('names holders once, whatever they hold', () =>
    expect(keyAt('1993', 'ground')[0]).toEqual(['held', 'The South']));

  test('calls an area that is alone by its name, several by their kind', () => {
    expect(keyAt('1985', 'law').find(([what]) => what === 'areas')).toEqual(['areas', 'District']);
    expect(keyAt('1996', 'ground')).toContainEqual(['areas', 'field']);
  });

  test('lists holders, lines, areas and places, in this order', () => {
    const groups = keyAt('2000-06-02/2000-06-10', 'ground').map(([what]) => what);
    expect(groups).toEqual(['areas', 'places']);
    expect(keyAt('1993', 'ground').map(([what]) => what)).toEqual(['held', 'lines', 'places']);
  });

  test('has only what is in the frame', () => {
    expect(keyAt('1993', 'ground', [40, 40, 41, 41])).toEqual([]);
    expect(keyAt('1993', 'ground', [-1, -1, 3, 3])).toEqual(keyAt('1993', 'ground'));
  });

  test('names the emphasised countries around where the story opens', () => {
    const emphasising = { ...story, emphasis: ['AM', 'AZ'] };
    const [west, south] = story.opening.bbox;
    expect(countriesIn(emphasising, [west - 1, south - 1, west + 1, south + 1])).toEqual([
      'AM',
      'AZ',
    ]);
    expect(countriesIn(emphasising, [west - 9, south - 9, west - 8, south - 8])).toEqual([]);
    expect(countriesIn(story, story.opening.bbox)).toEqual([]);
  });
});
