import { expect, test } from 'vitest';
import { heldStory } from '../../../tests/fixtures/held-story.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { holderScene, holderView } from './holder-view.ts';

test('shows each holder on the day on which it has most areas', () => {
  const story = heldStory();
  const dates = story.holders.map((_, index) => holderView(story, index)?.date);
  // The North holds only what is its own by law; the South both areas since about May 1992.
  expect(dates).toEqual([undefined, '1992-06-01', '1989-12-31']);
  expect(holderView(story, 1)?.perspective).toBe('ground');
});

test('frames what the holder has', () => {
  const story = heldStory();
  expect(holderScene(story, 0)).toBeUndefined();
  const [west = NaN, south = NaN, east = NaN, north = NaN] =
    holderScene(story, 1)?.frame.bbox ?? [];
  // Both areas are one triangle, from 0 to 1 degree.
  expect(west).toBeLessThanOrEqual(0);
  expect(south).toBeLessThanOrEqual(0);
  expect(east).toBeGreaterThanOrEqual(1);
  expect(north).toBeGreaterThanOrEqual(1);
});

test('a story without holders has no such view', () => {
  const parsed = parseStory(filesOf(smallStory()));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  expect(holderView(parsed.value, 0)).toBeUndefined();
});
