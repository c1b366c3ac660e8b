import { expect, test } from 'vitest';
import { frontStoryFiles } from '../../../tests/fixtures/front-story.ts';
import { parseStory } from '../checking/parse.ts';
import { faultText } from '../result.ts';
import { sceneOf } from '../scene/scene.ts';
import { otherProperties } from '../story/feature-properties.ts';
import { openingView } from '../view/opening.ts';

const parsed = parseStory(frontStoryFiles(), { folder: 'front' });
if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
const story = parsed.value;

test('daily polygons with numeric and missing ids are a story', () => {
  expect([...story.features.values()].map(({ id, sourceId }) => [id, sourceId])).toEqual([
    ['front-on-day-1', '900'],
    ['front-on-day-2', '1'],
    ['front-on-day-3', '902'],
    ['front-on-day-4', '3'],
    ['front-on-day-5', '904'],
  ]);
  expect(story.mentions.map(({ features }) => features)).toEqual([[], ['front-on-day-1']]);
  const [feature] = story.features.values();
  expect(feature && otherProperties(feature).map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'date: 2023-02-06T04:17:00Z',
    'FID: 0',
    'area_km2: 1,000',
  ]);
});

test('each day shows its own polygon', () => {
  for (const [at, id] of [...story.features.keys()].entries()) {
    const date = `2023-02-${String(6 + at).padStart(2, '0')}`;
    const scene = sceneOf(story, { ...openingView(story), date });
    const shown = [...scene.features.values()].filter((one) => one.shown);
    expect(shown.map(({ feature }) => feature.id)).toEqual([id]);
  }
  expect(story.opening.date).toBe('2023-02-06/2023-02-10');
});

test('is only warned about for its licence', () =>
  expect(parsed.warnings.map(faultText)).toEqual([expect.stringContaining('licence')]));
