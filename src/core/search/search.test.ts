import { describe, expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { searchOf } from './search.ts';

const parts = smallStory();
const names = { town: { en: 'Stone Town', hy: 'Քարաշեն', az: 'Daşkənd', ru: 'Каменный' } };
for (const feature of parts.layers['layers/points.geojson']?.features ?? [])
  if (feature['id'] === 'town') (feature['properties'] as { names: unknown }).names = names.town;
const parsed = parseStory(filesOf(parts));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const search = searchOf(parsed.value);
const placesFor = (text: string) => search.find(text).places.map(({ feature }) => feature.id);
const passagesFor = (text: string) => search.find(text).passages.map(({ passage }) => passage.id);

describe('places', () => {
  test.each([
    'town',
    'STONE T',
    'Քարաշեն',
    'քարա',
    'Daşkənd',
    'daskend',
    'Каменный',
    'каменныи',
    'stonne',
    // In romanised form, or in the alphabet of a language that has no such name.
    'Karashen',
    'Dashkand',
    'Kamennyy',
    'Дашканд',
  ])('“%s” finds the town', (text) => expect(placesFor(text)).toEqual(['town']));

  test('states a name that matched but isn’t the displayed one', () => {
    expect(search.find('dask').places[0]?.otherName).toEqual({ language: 'az', name: 'Daşkənd' });
    expect(search.find('stone').places[0]?.otherName).toBeUndefined();
  });

  test('omits the displayed name, and states the English one if it isn’t displayed', () => {
    expect(search.find('dask', 'az').places[0]?.otherName).toBeUndefined();
    expect(search.find('stone', 'az').places[0]?.otherName?.language).toBe('en');
  });
  test('finds a name pasted with soft hyphens or other unseen characters', () => {
    const name = search.find('stone').places[0]?.feature.names.en ?? '';
    for (const unseen of ['\u00ad', '\u200b', '\u2060'])
      expect(placesFor(`${name.slice(0, 2)}${unseen}${name.slice(2)}`)).toEqual(placesFor(name));
  });
  test('finds features by kind', () => expect(placesFor('clash')).toEqual(['quarrel']));
  test('requires all words', () => expect(placesFor('stone bridge')).toEqual([]));
});

describe('passages', () => {
  test.each([
    ['quarrel', ['p3']],
    ['ferry 1995', ['p2']],
    ['opened June', ['p1']],
    ['zebra', []],
    ['', []],
    ['…', []],
  ])('“%s”', (text, expected) => expect(passagesFor(text)).toEqual(expected));

  test('gives the offsets of the first match', () => {
    const { passage, span } = search.find('fer').passages[0] ?? {};
    expect(passage?.text.slice(span?.start, span?.end)).toBe('ferry');
  });
});
