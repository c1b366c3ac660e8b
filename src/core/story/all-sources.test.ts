import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { allSources } from './all-sources.ts';
import { parseStory } from '../checking/parse.ts';

test('lists each source once, data packages first, then by publisher', () => {
  const parts = smallStory();
  const set = (index: number, sources: object[]) => {
    const feature = parts.layers['layers/points.geojson']?.features[index];
    if (feature) (feature['properties'] as { sources: object[] }).sources = sources;
  };
  const page = { title: 'A page', publisher: 'Zeitung', url: 'https://page.test/' };
  set(0, [page, page, { title: 'Another', publisher: 'Abend', url: 'https://other.test/' }]);
  set(1, [
    { title: 'points 1.0.0', publisher: 'Points', licence: 'CC0', url: 'https://page.test/' },
  ]);
  set(2, [page]);
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error('not parsed');
  expect(allSources(parsed.value).map(({ source, uses }) => [source.title, uses])).toEqual([
    ['points 1.0.0', 1],
    ['A survey', 1],
    ['Another', 1],
    ['A page', 2],
  ]);
});
