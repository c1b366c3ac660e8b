import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { sourcesOf } from './sources-of.ts';

test('a feature has its own sources and those of the claims about it, each once', () => {
  const parsed = parseStory(filesOf(smallStory()));
  if (!parsed.ok) throw new Error('not parsed');
  const [feature] = parsed.value.features.values();
  if (!feature) throw new Error('no feature');
  const claimed = { title: 'Both sides', url: 'https://sides.test/' };
  const dispute = { id: 'd', title: 'Who', features: [feature.id], claims: [] };
  const sources = sourcesOf(feature, [
    { ...dispute, sources: [claimed, ...feature.sources] },
    { ...dispute, sources: [claimed] },
  ]);
  expect(sources).toEqual([...feature.sources, claimed]);
});
