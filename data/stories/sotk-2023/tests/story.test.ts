import { describe, expect, test } from 'vitest';
import { faultText } from '#core/result.ts';
import { ownWordsOf } from '#core/story/words.ts';
import { parseStory } from '#core/checking/parse.ts';
import { readStoryFiles } from './read-story.ts';

describe('the story of Sotk', () => {
  const parsed = parseStory(readStoryFiles());

  test('has no faults and no warnings', () => {
    expect(parsed.ok ? [] : parsed.faults.map(faultText)).toEqual([]);
    expect(parsed.warnings).toEqual([]);
  });

  const features = parsed.ok ? [...parsed.value.features.values()] : [];

  test('gives every feature a precision and a source, and every shape a precision', () => {
    for (const { id, precision, sources, shapes } of features) {
      expect(precision, id).toBeDefined();
      expect(sources.length, id).toBeGreaterThan(0);
      for (const shape of shapes) expect(shape.precision, shape.id).toBeDefined();
    }
  });

  test('gives every source an address or a package with version, or says that it is our estimate', () => {
    const withVersion = /\b\d+\.\d+\.\d+\b/;
    for (const { id, precision, sources } of features)
      for (const { title, url } of sources) {
        if (title === 'Our estimate') expect(precision?.basis, id).toBe('schematic');
        else
          expect(
            url ?? (withVersion.test(title) ? title : undefined),
            `${id}: ${title}`,
          ).toBeDefined();
      }
  });

  test('says of every schematic feature that it is our estimate', () => {
    for (const { id, precision, sources, description } of features)
      if (precision?.basis === 'schematic')
        expect(
          sources.some(({ title }) => title === 'Our estimate') ||
            /our estimate|drawn as straight lines|no fixed borders|never published/i.test(
              ownWordsOf(description, 'en'),
            ),
          id,
        ).toBe(true);
  });

  test('names every settlement, area and road in each of its languages', () => {
    const languages = parsed.ok ? parsed.value.languages.filter((one) => one !== 'local') : [];
    expect(languages).toEqual(['en', 'hy', 'az', 'ru']);
    for (const { id, names, shapes } of features)
      if (shapes[0].nature === 'lasting')
        expect(Object.keys(names).sort(), id).toEqual([...languages].sort());
  });

  test('cites pages with their date, if they show one', () => {
    const dated = features.filter(({ sources }) => sources.some(({ date }) => date !== undefined));
    expect(dated.length).toBeGreaterThan(features.length / 2);
    for (const { id, sources } of features)
      for (const { date } of sources) if (date) expect(date, id).toMatch(/^\d{4}(-\d\d(-\d\d)?)?$/);
  });
});
