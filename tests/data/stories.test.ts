import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { faultText } from '#core/result.ts';
import { parseStory } from '#core/story/parse.ts';
import { readStoryFiles } from './read-story.ts';

const slugs = readdirSync(new URL('../../data/stories/', import.meta.url));

describe.each(slugs)('the story %s', (slug) => {
  const parsed = parseStory(readStoryFiles(slug));

  test('has no fault and no warning', () => {
    expect(parsed.ok ? [] : parsed.faults.map(faultText)).toEqual([]);
    expect(parsed.ok && parsed.value.warnings).toEqual([]);
  });

  test('keeps the name of its folder', () => expect(parsed.ok && parsed.value.slug).toBe(slug));

  test('gives each estimate as one: schematic, or said in its sources', () => {
    if (!parsed.ok) return expect.fail('not parsed');
    for (const feature of parsed.value.features.values())
      for (const source of feature.sources)
        if (source.url === undefined && source.licence === undefined)
          expect(feature.precision?.basis, feature.id).toBe('schematic');
  });
});
