import { expect, test } from 'vitest';
import { heldStory } from '../../../tests/fixtures/held-story.ts';
import { feature, filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import type { Story } from '../story/story.ts';
import { openingView } from '../view/opening.ts';
import { changed, toggleLayer, type View } from '../view/view.ts';
import { reservedAreas, reservedPlaces } from './reserved-areas.ts';
import { sceneOf } from './scene.ts';

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

function storyWithRegion(): Story {
  const parts = smallStory();
  parts.layers['layers/lines.geojson']?.features.push(
    feature('land', 'region', { type: 'Polygon', coordinates: [square] }),
  );
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const reservedIn = (story: Story, view: View) =>
  reservedAreas(story, sceneOf(story, view)).map(({ shape }) => shape.id);

test('names of countries stay off a region while it is shown', () => {
  const story = storyWithRegion();
  const opening = openingView(story);
  expect(reservedIn(story, opening)).toEqual(['land']);
  const isReserved = reservedPlaces(story, sceneOf(story, opening));
  expect([isReserved([0.6, 0.3]), isReserved([0.3, 0.6]), isReserved([5, 5])]).toEqual([
    true,
    false,
    false,
  ]);
  expect(reservedIn(story, toggleLayer(opening, 'lines', ['lines']))).toEqual([]);
});

test('they stay off what is hatched', () => {
  const story = heldStory();
  const view = changed(openingView(story), { date: '1993-01-01', perspective: 'ground' });
  // The wood has the same outline, so the field's hatching is enough.
  expect(reservedIn(story, view)).toEqual(['field-1990']);
});
