import { describe, expect, test } from 'vitest';
import { filesOf, smallStory, type StoryParts } from '../../../tests/fixtures/small-story.ts';
import { faultTexts } from '../../../tests/fixtures/fault-texts.ts';
import { faultText } from '../result.ts';
import { sceneOf } from '../scene/scene.ts';
import { decodeView } from '../view/codec.ts';
import { openingView } from '../view/opening.ts';
import { changed } from '../view/view.ts';
import { assembleStory } from './assemble.ts';
import { geoJsonOf } from './geojson.ts';
import { parseStory } from '../checking/parse.ts';

const lines = 'layers/lines.geojson';
const line = (lon: number) => ({
  type: 'LineString',
  coordinates: [
    [lon, 0],
    [lon, 1],
  ],
});
const part = (id: string, when: string | undefined, lon: number, more: object = {}) => ({
  type: 'Feature',
  id,
  geometry: line(lon),
  properties: { of: 'ferry', ...(when === undefined ? {} : { when }), ...more },
});

/** The small story with a ferry that has no line of its own and changed its route in 1995. */
function withParts(): StoryParts {
  const parts = smallStory();
  const layer = parts.layers[lines];
  const ferry = layer?.features[0] as { geometry: unknown; properties: Record<string, unknown> };
  ferry.geometry = null;
  ferry.properties['formerIds'] = ['old-ferry'];
  layer?.features.push(
    part('ferry-1990', '1990/1994', 0.2, { description: 'By rope.' }),
    part('ferry-1995', '1995/2000-05-31', 0.4),
  );
  return parts;
}

function parse(parts: StoryParts) {
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  return parsed.value;
}
const faultsOf = (parts: StoryParts) => {
  const parsed = parseStory(filesOf(parts));
  return parsed.ok ? [] : faultTexts(parsed.faults);
};

describe('a feature with parts', () => {
  const story = parse(withParts());
  const on = (date: string) => sceneOf(story, changed(openingView(story), { date }));

  test('is one feature, with its parts as shapes', () => {
    expect([...story.features.keys()]).toEqual(['ferry', 'bridge', 'town', 'quarrel']);
    const ferry = story.features.get('ferry');
    expect(ferry?.shapes.map(({ id, kind }) => [id, kind.id])).toEqual([
      ['ferry-1990', 'road'],
      ['ferry-1995', 'road'],
    ]);
    expect(ferry?.shapes[0].description).toBe('By rope.');
  });

  test.each([
    ['1993-05-01', ['ferry-1990']],
    ['1996-05-01', ['ferry-1995']],
    ['2000-06-01', []],
  ])('is drawn on %s as %j', (date, expected) => {
    const scene = on(date);
    expect(scene.features.get('ferry')?.shapes.map(({ id }) => id)).toEqual(expected);
    expect(scene.features.get('ferry')?.shown).toBe(expected.length > 0);
    for (const id of ['ferry-1990', 'ferry-1995'])
      expect(scene.shapes.get(id)?.shown).toBe(expected.includes(id));
  });

  test.each(['ferry', 'ferry-1990', 'old-ferry'])('a link to %s opens the whole', (id) => {
    const { view, ignored } = decodeView(story, { feature: id, fragment: '' });
    expect([view.feature, ignored]).toEqual(['ferry', []]);
  });

  test('is exported as GeoJSON with one Feature per part, and the names and licence of the whole', () => {
    const ferry = story.features.get('ferry');
    if (!ferry) throw new Error('no ferry');
    const json = geoJsonOf(story, ferry);
    expect(json).toMatchObject({ type: 'FeatureCollection', licence: 'CC0' });
    expect(json.features.map(({ id, geometry, properties }) => [id, geometry, properties])).toEqual(
      [
        [
          'ferry-1990',
          line(0.2),
          expect.objectContaining({
            of: 'ferry',
            when: '1990/1994',
            names: { en: 'ferry' },
            description: 'By rope.',
            sources: [{ title: 'A survey' }],
          }),
        ],
        ['ferry-1995', line(0.4), expect.objectContaining({ description: 'The ferry.' })],
      ],
    );
  });
});

test.each<[string, (parts: StoryParts) => void, string]>([
  [
    'a part of nothing',
    (parts) =>
      parts.layers[lines]?.features.push({
        ...part('lost', '1990', 1),
        properties: { of: 'atlantis', when: '1990' },
      }),
    'layers/lines.geojson: features[3].properties.of: “atlantis” is not the id of a feature: correct it or add the whole',
  ],
  [
    'a part of a part',
    (parts) =>
      parts.layers[lines]?.features.push({
        ...part('lost', '1990', 1),
        properties: { of: 'ferry-1990', when: '1990' },
      }),
    'layers/lines.geojson: features[3].properties.of: “ferry-1990” is itself a part: refer to the whole',
  ],
  [
    'a part of itself',
    (parts) =>
      parts.layers[lines]?.features.push({
        ...part('lost', '1990', 1),
        properties: { of: 'lost', when: '1990' },
      }),
    'layers/lines.geojson: features[3].properties.of: “lost” is a part of itself: remove “of” from the whole',
  ],
  [
    'two parts of one thing that overlap in date',
    (parts) => parts.layers[lines]?.features.push(part('lost', '1994-06/1994-07', 1)),
    'layers/lines.geojson: features[3].properties.when: overlaps “ferry-1990”, another part of “ferry”: end one before the other begins, or give them different perspectives',
  ],
  [
    'a part without a time',
    (parts) => parts.layers[lines]?.features.push(part('lost', undefined, 1)),
    'layers/lines.geojson: features[3].properties.when: is missing: a part needs its own dates',
  ],
  [
    'a part without a geometry',
    (parts) => parts.layers[lines]?.features.push({ ...part('lost', '1990', 1), geometry: null }),
    'layers/lines.geojson: features[3].geometry: is missing: a part needs its own',
  ],
  [
    'a part in another layer',
    (parts) => parts.layers['layers/points.geojson']?.features.push(part('lost', '1990', 1)),
    'layers/points.geojson: features[3].properties.of: “ferry” is in another layer: put parts in its file',
  ],
  [
    'a former id that is another feature’s',
    (parts) => {
      const ferry = parts.layers[lines]?.features[0] as { properties: Record<string, unknown> };
      ferry.properties['formerIds'] = ['town'];
    },
    'layers/lines.geojson: features[0].properties.formerIds: “town” is also the id of another feature: remove it',
  ],
])('%s is a fault', (_name, spoil, expected) => {
  const parts = withParts();
  spoil(parts);
  expect(faultsOf(parts)).toEqual([expected]);
});

test('reports a feature with neither geometry nor parts', () => {
  const parts = smallStory();
  const ferry = parts.layers[lines]?.features[0];
  if (ferry) ferry['geometry'] = null;
  expect(faultsOf(parts)).toContain(
    'layers/lines.geojson: features[0].geometry: is missing: add one, or add parts that refer to it with “of”',
  );
});

test('a layer that fails to load leaves the rest of the story, without references to it', () => {
  const whole = parseStory(filesOf(smallStory()));
  if (!whole.ok) throw new Error(whole.faults.map(faultText).join('\n'));
  const files = new Map(whole.files);
  files.delete(lines);
  const parsed = assembleStory(
    files,
    { ...whole.article, mentions: whole.value.mentions },
    { failedFiles: new Set([lines]) },
  );
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  expect(parsed.value.failedLayers).toEqual(['lines']);
  expect([...parsed.value.features.keys()]).toEqual(['bridge', 'town', 'quarrel']);
  expect(parsed.value.mentions.flatMap(({ features }) => features)).toEqual([
    'bridge',
    'town',
    'quarrel',
  ]);
});

describe('perspectives and holders', () => {
  const law = { id: 'law', title: 'By law' };
  const ground = { id: 'ground', title: 'On the ground' };

  /** The ferry with parts of these dates and properties, in a story with two perspectives. */
  function withSides(...pieces: readonly (readonly [when: string, more: object])[]): StoryParts {
    const parts = smallStory();
    Object.assign(parts.story, { perspectives: [law, ground] });
    const layer = parts.layers[lines];
    const ferry = layer?.features[0] as { geometry: unknown };
    ferry.geometry = null;
    pieces.forEach(([when, more], index) =>
      layer?.features.push(part(`part-${index + 1}`, when, 0.2 * (index + 1), more)),
    );
    return parts;
  }
  const at = (index: number, path: string) =>
    `layers/lines.geojson: features[${index}].properties.${path}: `;

  test('accepts parts with the same dates in different perspectives, or that meet on an inexact date', () => {
    const fit = withSides(
      ['../..', { perspective: 'law', holder: 'north' }],
      ['../1993-04-02~', { perspective: 'ground', holder: 'north' }],
      ['1993-04-03~/..', { perspective: ['ground'], holder: 'south' }],
    );
    expect(faultsOf(fit)).toEqual([]);
    const { features, holders } = parse(fit);
    expect(holders.map(({ id }) => id)).toEqual(['north', 'south']);
    expect(
      features
        .get('ferry')
        ?.shapes.map(({ id, perspectives, holder }) => [id, perspectives, holder]),
    ).toEqual([
      ['part-1', ['law'], 'north'],
      ['part-2', ['ground'], 'north'],
      ['part-3', ['ground'], 'south'],
    ]);
  });

  test.each<[string, StoryParts, string]>([
    [
      'an unknown perspective',
      withSides(['1990', { perspective: 'sea' }]),
      `${at(1, 'perspective')}“sea” is not the id of a perspective: correct it, or add it to perspectives in story.json (it has “law”, “ground”)`,
    ],
    [
      'an unknown perspective in a list',
      withSides(['1990', { perspective: ['law', 'sea'] }]),
      `${at(1, 'perspective[1]')}“sea” is not the id of a perspective: correct it, or add it to perspectives in story.json (it has “law”, “ground”)`,
    ],
    [
      'two parts of one thing that overlap in date and perspective',
      withSides(
        ['1990/1995', { perspective: 'law' }],
        ['1990/1995', { perspective: 'ground' }],
        ['1995/..', { perspective: ['ground', 'law'] }],
      ),
      `${at(3, 'when')}overlaps “part-1”, another part of “ferry” in the perspective “law”: end one before the other begins, or give them different perspectives`,
    ],
    [
      'a part of all perspectives that overlaps one of a single one',
      withSides(['1990/1995', { perspective: 'ground' }], ['1995', {}]),
      `${at(2, 'when')}overlaps “part-1”, another part of “ferry” in the perspective “ground”: end one before the other begins, or give them different perspectives`,
    ],
    [
      'a ring of parts',
      (() => {
        const parts = withSides(['1990', {}], ['1991', {}]);
        const [, one, other] = parts.layers[lines]?.features as { properties: { of: string } }[];
        if (one && other) [one.properties.of, other.properties.of] = ['part-2', 'part-1'];
        return parts;
      })(),
      `${at(1, 'of')}“part-1” is a part of “part-2”, which is in turn a part of it: remove “of” from the whole`,
    ],
    [
      'an unknown holder',
      (() => {
        const parts = withSides(['1990', { holder: 'sea' }]);
        Object.assign(parts.story, { holders: [{ id: 'north', title: 'The North' }] });
        return parts;
      })(),
      `${at(1, 'holder')}“sea” is not the id of a holder: correct it, or add it to holders in story.json (it has “north”)`,
    ],
  ])('%s is a fault', (_name, parts, expected) => {
    expect(faultsOf(parts)).toContain(expected);
  });

  test.each<[string, object, string]>([
    [
      'an opening as nobody sees it',
      { as: 'sea' },
      'story.json: view.as: “sea” is not the id of a perspective: correct it or add the perspective',
    ],
  ])('%s is a fault', (_name, view, expected) => {
    const parts = withSides(['1990', {}]);
    Object.assign(parts.story['view'] as object, view);
    expect(faultsOf(parts)).toEqual([expected]);
  });

  test('reports two perspectives with the same id', () => {
    const parts = withSides(['1990', {}]);
    Object.assign(parts.story, { perspectives: [law, ground, law] });
    expect(faultsOf(parts)).toEqual([
      'story.json: perspectives[2].id: “law” is also the id of another perspective: change one of them',
    ]);
  });
});
