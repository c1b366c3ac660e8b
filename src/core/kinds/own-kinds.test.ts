// cspell:ignore Pompe pumpp watter
import { describe, expect, test } from 'vitest';
import { parseStory } from '../checking/parse.ts';
import { faultText } from '../result.ts';
import { sceneOf } from '../scene/scene.ts';
import { keyOf } from '../scene/key.ts';
import { openingView } from '../view/opening.ts';
import { kindName, kindStyleOf } from './kinds.ts';

const point = (id: string, properties: object) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [1, 1] },
  properties: { name: id, ...properties },
});

const maki = new Map([['water', 'M7.5 14z']]);

function checked(story: object, ...features: object[]) {
  return parseStory(
    new Map([
      ['article.md', '# A\n\nText.\n'],
      ['story.json', JSON.stringify(story)],
      ['places.geojson', JSON.stringify({ type: 'FeatureCollection', features })],
    ]),
    { folder: 'a', maki },
  );
}

function storyOf(story: object, ...features: object[]) {
  const parsed = checked(story, ...features);
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  return parsed.value;
}

const pump = {
  id: 'pump',
  title: { en: 'Pump', fr: 'Pompe' },
  nature: 'standing',
  colour: { light: '#1a5fb4', dark: '#99c1f1' },
  symbol: 'water',
  size: 20,
  line: 'dotted',
};

describe('kinds of the story', () => {
  test('have their title, nature and style, for any geometry', () => {
    const story = storyOf({ kinds: [pump] }, point('a', { kind: 'pump', when: '1854-09-01' }));
    const [shape] = story.features.get('a')?.shapes ?? [];
    if (!shape) throw new Error('no shape');
    expect(shape.nature).toBe('lasting');
    expect(kindName(shape.kind)).toBe('Pump');
    expect(kindStyleOf(shape.kind, 'Point')).toEqual({
      form: 'point',
      colour: pump.colour,
      symbol: 'M7.5 14z',
      size: 20,
    });
    expect(kindStyleOf(shape.kind, 'LineString')).toMatchObject({ form: 'line', dash: [0.1, 2] });
    expect(kindStyleOf(shape.kind, 'Polygon')).toMatchObject({ form: 'area', fillOpacity: 0.12 });
    const [group] = keyOf(story, sceneOf(story, openingView(story)), 'en');
    expect(group?.entries.map(({ words }) => words)).toEqual(['Pump']);
  });

  test('are in the key in their order; those with one scale of sizes share its samples', () => {
    const depth = { by: 'depth', from: 0, to: 100 };
    const story = storyOf(
      {
        kinds: [
          { id: 'street', title: 'Street', colour: 'border', size: depth },
          { id: 'works', title: 'Works', colour: 'talks', size: depth },
          { id: 'fire', title: 'Fire', size: { by: 'homes', to: 40 } },
        ],
      },
      point('b', { kind: 'works', depth: 20 }),
      point('a', { kind: 'street', depth: 100 }),
      point('c', { kind: 'fire', homes: 40 }),
    );
    const entries = keyOf(story, sceneOf(story, openingView(story)), 'en').flatMap(
      (group) => group.entries,
    );
    expect(entries.map(({ words }) => words)).toEqual([
      'Street',
      'Works',
      '100 depth',
      '20',
      '6',
      'Fire',
      '40 homes',
      '10',
      '2',
    ]);
    expect(entries[2]?.kindStyle).toMatchObject({ colour: 'place', symbol: 'disc' });
  });

  test('with the id of ours change what they say and keep the rest', () => {
    const story = storyOf(
      { kinds: [{ id: 'clash', title: 'Battle', colour: 'talks', symbol: 'burst' }] },
      point('a', { kind: 'clash', when: '2020' }),
    );
    const [shape] = story.features.get('a')?.shapes ?? [];
    expect(shape).toMatchObject({
      nature: 'event',
      kind: { rank: 0, isVisibleAtWorldScale: true },
    });
    expect(shape && kindName(shape.kind)).toBe('Battle');
  });
});

test('without a definition, a dated point is an event, and what has an interval is standing', () => {
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  };
  const story = storyOf(
    {},
    point('a', { when: '2020-05-01' }),
    point('b', { when: '2020-05-01/2020-06' }),
    point('c', {}),
    { ...point('d', { when: '2020-05-01' }), geometry: area },
  );
  expect([...story.features.values()].map(({ shapes: [{ nature }] }) => nature)).toEqual([
    'event',
    'lasting',
    'lasting',
    'lasting',
  ]);
  expect(story.kinds.map(kindName)).toEqual(['Places']);
});

describe('faults', () => {
  test.each<[string, object, string | RegExp]>([
    ['an unknown key', { glow: 1 }, 'story.json:1: kinds[0].glow: is not a known key'],
    ['another nature', { nature: 'lasting' }, 'kinds[0].nature: must be “standing” or “event”'],
    ['no colour of ours', { colour: 'red' }, 'kinds[0].colour: must be one of “area”, “border”'],
    [
      'a pale colour',
      { colour: { light: '#ffe9b0', dark: '#ffe9b0' } },
      'kinds[0].colour.light: “#ffe9b0” has a contrast of 1.1 to the map in the light theme, less than 3: make it darker',
    ],
    [
      'a dark colour',
      { colour: { light: '#203040', dark: '#203040' } },
      'kinds[0].colour.dark: “#203040” has a contrast of 1.1 to the map in the dark theme, less than 3: make it lighter',
    ],
    [
      'no colour at all',
      { colour: { light: 'blue', dark: '#99c1f1' } },
      'colour.light: must be a colour such as',
    ],
    [
      'no symbol',
      { symbol: 'watter' },
      'kinds[0].symbol: “watter” is not a symbol: did you mean “water”?',
    ],
    ['a huge symbol', { size: 100 }, 'kinds[0].size: must not be more than 60 pixels'],
  ])('%s', (_name, own, fault) => {
    const parsed = checked({ kinds: [{ id: 'pump', ...own }] }, point('a', { kind: 'pump' }));
    expect(parsed.ok ? [] : parsed.faults.map(faultText)).toEqual([
      expect.stringContaining(fault as string),
    ]);
  });
});

test('a kind that is defined nowhere is drawn plainly, with a warning', () => {
  const parsed = checked(
    { kinds: [pump] },
    point('a', { kind: 'pumpp' }),
    point('b', { kind: 'pump' }),
  );
  expect(parsed.warnings.map(faultText).filter((one) => one.includes('kind'))).toEqual([
    expect.stringContaining(
      '“pumpp” is not a known kind, so it is drawn plainly: did you mean “pump”?',
    ),
  ]);
});
