import { expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { program } from '../../../../tests/architecture/program.ts';
import { readStoryFiles } from './read-story.ts';

test('no code names the story or one of its features', () => {
  const all = program()
    .map(([, text]) => text)
    .join('\n');
  const parsed = parseStory(readStoryFiles());
  const ids = parsed.ok ? [...parsed.value.features.keys(), ...parsed.value.aliases.keys()] : [];
  expect(ids.length).toBeGreaterThan(20);
  const named = ['sotk-2023', ...ids].filter((id) => new RegExp(`['"\`/#]${id}['"\`/#]`).test(all));
  expect(named).toEqual([]);
});
