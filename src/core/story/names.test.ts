import { describe, expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { labelIn } from './label-name.ts';
import { nameIn, nameText, otherNames } from './names.ts';
import { parseStory } from '../checking/parse.ts';

/** The small story, with extra properties on its town. */
function storyWith(properties: object) {
  const parts = smallStory();
  for (const feature of parts.layers['layers/points.geojson']?.features ?? [])
    if (feature['id'] === 'town') Object.assign(feature['properties'] as object, properties);
  return parseStory(filesOf(parts));
}

const names = { en: 'Stone Town (Dashkend)', hy: 'Քարաշեն', az: 'Daşkənd', ru: 'Каменный' };

function town(properties: object) {
  const parsed = storyWith(properties);
  const feature = parsed.ok ? parsed.value.features.get('town') : undefined;
  if (!feature) throw new Error('no town');
  return feature;
}

describe('names in the reader’s choice', () => {
  test.each([
    ['en', { name: names.en, language: 'en' }],
    ['hy', { name: names.hy, language: 'hy' }],
    ['de', { name: names.en, language: 'en' }],
    ['local', { name: 'Քարաշեն / Daşkənd', language: 'hy', secondLine: names.en }],
  ])('%s', (wanted, expected) =>
    expect(nameIn(town({ names, local: ['hy', 'az'] }), wanted)).toEqual(expected),
  );

  test('has one local name, without the same one below it', () => {
    expect(nameIn(town({ names, local: ['az'] }), 'local').name).toBe('Daşkənd');
    const same = town({ names: { en: 'Baku', az: 'Baku' }, local: ['az'] });
    expect(nameIn(same, 'local')).toEqual({ name: 'Baku', language: 'en' });
  });

  test('uses the English name for a place without a local language', () =>
    expect(nameIn(town({ names }), 'local')).toEqual({ name: names.en, language: 'en' }));

  test('lists the other names', () => {
    const languages = (wanted: string) =>
      otherNames(town({ names, local: ['az', 'hy'] }), wanted).map(([language]) => language);
    expect(languages('en')).toEqual(['hy', 'az', 'ru']);
    expect(languages('ru')).toEqual(['en', 'hy', 'az']);
    expect(languages('local')).toEqual(['ru']);
  });

  test('joins them on one line', () =>
    expect(nameText(town({ names, local: ['az'] }), 'local')).toBe(`Daşkənd (${names.en})`));
});

describe('labels on the map', () => {
  const shortNames = { en: 'Stone Town', hy: 'Քար' };
  test.each([
    ['en', { name: 'Stone Town', language: 'en' }],
    ['hy', { name: 'Քար', language: 'hy' }],
    ['ru', { name: names.ru, language: 'ru' }],
    ['local', { name: 'Քար / Daşkənd', language: 'hy', secondLine: 'Stone Town' }],
  ])('%s: the short name where there is one', (wanted, expected) =>
    expect(labelIn(town({ names, shortNames, local: ['hy', 'az'] }), wanted)).toEqual(expected),
  );

  test('have the name without a short one, and cards always', () => {
    expect(labelIn(town({ names }), 'en')).toEqual(nameIn(town({ names }), 'en'));
    expect(nameIn(town({ names, shortNames }), 'en').name).toBe(names.en);
  });

  test.each([
    [{ de: 'Stein' }, 'features[1].properties.shortNames.de', 'has no name in “names”'],
    [{ english: 'x' }, 'features[1].properties.shortNames.english', 'is no language'],
    [{ en: '' }, 'features[1].properties.shortNames.en', ''],
  ])('reject %j', (wrong, path, message) => {
    const parsed = storyWith({ names, shortNames: wrong });
    const faults = parsed.ok ? [] : parsed.faults;
    expect(faults.map((fault) => fault.path)).toContain(path);
    expect(faults.map((fault) => fault.message).join()).toContain(message);
  });
});

test('a story offers the languages it has names in', () => {
  const languages = (properties: object) => {
    const parsed = storyWith(properties);
    return parsed.ok ? parsed.value.languages : undefined;
  };
  expect(languages({})).toEqual(['en']);
  expect(languages({ names })).toEqual(['en', 'hy', 'az', 'ru']);
  expect(languages({ names, local: ['az'] })).toEqual(['en', 'hy', 'az', 'ru', 'local']);
});

test('rejects a local language without a name', () =>
  expect(storyWith({ names: { en: 'Town' }, local: ['hy'] })).toMatchObject({
    faults: [{ path: 'features[1].properties.local[0]', message: expect.stringContaining('“hy”') }],
  }));
