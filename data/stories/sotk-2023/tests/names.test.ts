import { describe, expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const features = [...parsed.value.features.values()];
/** Towns and enclaves, which the two sides name. */
const places = features.filter(({ kind }) => ['settlement', 'enclave'].includes(kind.id));
const disputed = places.filter(({ local }) => (local ?? []).length > 1);

// The rule for names that the page about disputed places states.
describe('names', () => {
  test.each(features.map((one) => [one.id, one] as const))(
    '%s has a name in all four languages',
    (_, { names }) => expect(Object.keys(names).sort()).toEqual(['az', 'en', 'hy', 'ru']),
  );

  test.each(places.map((one) => [one.id, one] as const))(
    '%s has local names in the language of the state whose it is by law first',
    (id, { local, shapes }) => {
      const byLaw = shapes.find(({ perspectives }) => perspectives?.includes('law'))?.holder;
      const armenian =
        byLaw === 'armenian-side' ||
        ['sotk', 'goris', 'vardenis', 'tegh', 'kornidzor'].includes(id);
      expect((local ?? [])[0]).toBe(armenian ? 'hy' : 'az');
      // Places of Armenia that nobody disputes have no second local name.
      if (armenian && byLaw === undefined) expect(local).toEqual(['hy']);
    },
  );

  test.each(disputed.map((one) => [one.id, one] as const))(
    '%s, which both sides name, has both names in alphabetical order in English and Russian, and its own in Armenian and Azerbaijani',
    (_, { names }) => {
      for (const language of ['en', 'ru'] as const) {
        const parts = (names[language] ?? '').split(' / ');
        expect(parts).toEqual(
          [...parts].sort((a, b) => a.localeCompare(b, language === 'en' ? 'en' : 'ru')),
        );
        expect(names[language]).not.toMatch(/[()]/);
      }
      // As many names in Russian as in English.
      expect((names['ru'] ?? '').split(' / ')).toHaveLength(
        (names['en'] ?? '').split(' / ').length,
      );
      for (const language of ['hy', 'az'] as const) expect(names[language]).not.toMatch(/[()/]/);
    },
  );
});
