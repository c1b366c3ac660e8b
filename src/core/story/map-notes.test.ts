import { expect, test } from 'vitest';
import { readStoryFiles } from '../../../tests/data/read-story.ts';
import { storyFolder } from '../../../tests/fixtures/story-folder.ts';
import { checkFiles } from '../checking/check-files.ts';
import { parseStory } from '../checking/parse.ts';
import { isDisputed, mapNotes } from './map-notes.ts';

test('a story with sides says all of it', () => {
  const parsed = parseStory(readStoryFiles('sotk-2023'));
  if (!parsed.ok) throw new Error('has faults');
  expect(Object.values(mapNotes(parsed.value))).not.toContain(false);
  expect(isDisputed(parsed.value)).toBe(true);
});

test('a story of pumps says none of it', () => {
  const parsed = checkFiles(storyFolder('without-dates'), 'without-dates');
  if (!parsed.ok) throw new Error('has faults');
  expect(Object.values(mapNotes(parsed.value))).not.toContain(true);
  expect(isDisputed(parsed.value)).toBe(false);
});
