import { expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { searchOf } from '#core/search/search.ts';
import { readStoryFiles } from './read-story.ts';

test('what the article is about is found before other places of that name', () => {
  const parsed = parseStory(readStoryFiles());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  const found = (text: string) =>
    searchOf(parsed.value)
      .find(text)
      .places.map(({ feature }) => feature.id);
  expect(found('lach')[0]).toBe('lachin-corridor');
  expect(found('lach')).toContain('lachin-district');
  // A whole name goes before longer ones.
  expect(found('Sotk')[0]).toBe('sotk');
});
