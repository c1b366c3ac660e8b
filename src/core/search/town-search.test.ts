import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { townSearchOf, type Town } from './town-search.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
const story = parsed.value;
const [own] = story.features.get('town')?.shapes ?? [];
const [lon = 0, lat = 0] = own?.geometry.type === 'Point' ? own.geometry.coordinates : [];

const town = (names: Town['names'], rank: number, more: Partial<Town> = {}): Town => ({
  names,
  position: [10, 10],
  rank,
  zoom: 9,
  ...more,
});
const { find } = townSearchOf(story, {
  countries: { AM: { names: { en: 'Armenia', hy: 'Հայաստան' } } },
  towns: [
    town({ en: 'Vardenis', hy: 'Վարդենիս', ru: 'Варденис' }, 4, { country: 'AM', local: ['hy'] }),
    town({ en: 'Newtown' }, 5, { position: [11, 11] }),
    town({ en: 'Newtown' }, 2),
    town({ en: 'Stone Town' }, 3, { position: [lon + 0.01, lat] }),
    town({ en: 'Stone Town' }, 3, { position: [lon + 0.1, lat] }),
  ],
});

test.each(['vardenis', 'VARDENIS', 'Вард', 'Վարդենիս', 'vardenys'])('“%s” finds the town', (text) =>
  expect(find(text).map((one) => one.town.names.en)).toEqual(['Vardenis']),
);

test('says in which country it is, and a name that matched but isn’t the displayed one', () => {
  expect(find('Vardenis')[0]?.country?.names).toEqual({ en: 'Armenia', hy: 'Հայաստան' });
  expect(find('Vardenis')[0]?.otherName).toBeUndefined();
  expect(find('Вард')[0]?.otherName).toEqual({ language: 'ru', name: 'Варденис' });
  expect(find('Вард', 'ru')[0]?.otherName).toBeUndefined();
  expect(find('newtown')[0]?.country).toBeUndefined();
});

test('of two towns of one name, the larger is first', () => {
  expect(find('newtown').map((one) => one.town.rank)).toEqual([2, 5]);
});

test('a town of the story is not found again on the base map', () => {
  expect(find('stone').map((one) => one.town.position)).toEqual([[lon + 0.1, lat]]);
});
