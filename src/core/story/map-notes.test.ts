import { expect, test } from 'vitest';
import { storyFolder } from '../../../tests/fixtures/story-folder.ts';
import { checkFiles } from '../checking/check-files.ts';
import { parseStory } from '../checking/parse.ts';
import { isDisputed, mapNotes } from './map-notes.ts';

test('a story with sides says all of it', () => {
  const parsed = checkFiles(storyFolder('two-banks'), 'two-banks');
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

test('a claim alone makes no place disputed', () => {
  const article = '# A\n\nThe [mill](#mill&claim=The%20company) was never in danger.\n';
  const parsed = parseStory(
    new Map([
      ['article.md', article],
      ['places.csv', 'name,lat,lon\nMill,1,1\n'],
    ]),
  );
  if (!parsed.ok) throw new Error('has faults');
  expect(mapNotes(parsed.value).claims).toBe(true);
  expect(isDisputed(parsed.value)).toBe(false);
});
