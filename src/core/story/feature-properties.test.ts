import { expect, test } from 'vitest';
import { parseStory } from '../checking/parse.ts';
import { knownProperties } from '../checking/schema.ts';
import { fieldsOf, formatProperties, otherProperties } from './feature-properties.ts';

test('all properties of the format are known', () =>
  expect([...formatProperties].sort()).toEqual([...knownProperties.feature].sort()));

function featureWith(properties: object, fields: readonly object[]) {
  const feature = {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [1, 1] },
    properties: { name: 'A', kind: 'quake', ...properties },
  };
  const parsed = parseStory(
    new Map([
      ['article.md', '# A\n\nText.\n'],
      ['story.json', JSON.stringify({ kinds: [{ id: 'quake', title: 'Quake', fields }] })],
      ['a.geojson', JSON.stringify(feature)],
    ]),
    { folder: 'a' },
  );
  const found = parsed.ok ? [...parsed.value.features.values()][0] : undefined;
  if (!found) throw new Error(JSON.stringify(parsed));
  return found;
}

const pairs = (list: readonly { readonly name: string; readonly text: string }[]) =>
  list.map(({ name, text }) => `${name}: ${text}`);

test('cards show the fields of the kind, and the rest under More, as text', () => {
  const feature = featureWith(
    {
      mag: 5.1,
      deaths: 12345,
      year: 1854,
      felt: '1854-09-02',
      note: '<b>x</b>',
      none: null,
      tags: [1],
      ok: true,
      place: 'A',
    },
    [
      { property: 'mag', title: { en: 'Magnitude' } },
      { property: 'deaths', title: 'Deaths', unit: 'people' },
      { property: 'year', format: 'text' },
      { property: 'felt', title: 'Felt on', format: 'date' },
      { property: 'missing' },
    ],
  );
  expect(pairs(fieldsOf(feature))).toEqual([
    'Magnitude: 5.1',
    'Deaths: 12,345 people',
    'year: 1854',
    'Felt on: 2 September 1854',
  ]);
  expect(pairs(otherProperties(feature))).toEqual(['note: <b>x</b>', 'tags: [1]', 'ok: true']);
});
