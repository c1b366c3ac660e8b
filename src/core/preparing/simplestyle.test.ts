import { describe, expect, test } from 'vitest';
import { parseStory } from '../checking/parse.ts';
import { contrast, landColours, leastContrast } from '../kinds/contrast.ts';
import { kindName } from '../kinds/kinds.ts';
import { shapeStyle } from '../kinds/shape-style.ts';
import { faultText } from '../result.ts';
import { keyOf } from '../scene/key.ts';
import { sceneOf } from '../scene/scene.ts';
import { otherProperties } from '../story/feature-properties.ts';
import { openingView } from '../view/opening.ts';

const ring = [
  [1, 1],
  [2, 1],
  [2, 2],
  [1, 1],
];
const geometries = {
  point: { type: 'Point', coordinates: [1, 1] },
  line: { type: 'LineString', coordinates: ring.slice(0, 3) },
  area: { type: 'Polygon', coordinates: [ring] },
} as const;

const feature = (id: string, form: keyof typeof geometries, properties: object) => ({
  type: 'Feature',
  id,
  geometry: geometries[form],
  properties: { name: id, ...properties },
});

function parsed(features: readonly object[], head: object = {}) {
  return parseStory(
    new Map([
      ['article.md', '# A\n\nText.\n'],
      ['story.json', JSON.stringify(head)],
      ['places.geojson', JSON.stringify({ type: 'FeatureCollection', features })],
    ]),
    { folder: 'a', maki: new Map([['harbor', 'M1 1z']]) },
  );
}

function storyOf(features: readonly object[], head: object = {}) {
  const story = parsed(features, head);
  if (!story.ok) throw new Error(story.faults.map(faultText).join('\n'));
  return story.value;
}

function styleOf(story: ReturnType<typeof storyOf>, id: string) {
  const [shape] = story.features.get(id)?.shapes ?? [];
  if (!shape) throw new Error(`no shape of ${id}`);
  return shapeStyle(shape);
}

describe('simplestyle', () => {
  test('points have their symbol, size and colour', () => {
    const story = storyOf([
      feature('a', 'point', {
        'marker-color': '#1a5fb4',
        'marker-symbol': 'harbor',
        'marker-size': 'large',
      }),
      feature('b', 'point', {}),
    ]);
    expect(styleOf(story, 'a')).toMatchObject({
      symbol: 'M1 1z',
      size: 26,
      colour: { light: '#1a5fb4' },
    });
    expect(styleOf(story, 'b')).toMatchObject({ symbol: 'plain', colour: 'place' });
    expect(story.kinds.map(kindName)).toEqual(['Places', 'Places']);
  });

  test('lines and areas have their widths, outlines and fills', () => {
    const story = storyOf([
      feature('line', 'line', { stroke: '00f', 'stroke-width': '4' }),
      feature('area', 'area', { fill: '#008000', 'fill-opacity': 0.4, stroke: '#1a5fb4' }),
      feature('bare', 'area', { fill: '#008000', 'stroke-opacity': 0 }),
    ]);
    expect(styleOf(story, 'line')).toMatchObject({ width: 4, colour: { light: '#0000ff' } });
    expect(styleOf(story, 'area')).toMatchObject({
      fillOpacity: 0.4,
      colour: { light: '#008000' },
      outline: { colour: { light: '#1a5fb4' } },
    });
    expect(styleOf(story, 'bare')).toMatchObject({ outline: { width: 0 } });
  });

  test('colours that can hardly be seen become so in each theme', () => {
    const { colour } = styleOf(storyOf([feature('a', 'line', { stroke: '#ffff00' })]), 'a');
    if (typeof colour === 'string') throw new Error(colour);
    for (const theme of ['light', 'dark'] as const)
      expect(contrast(colour[theme], landColours[theme])).toBeGreaterThanOrEqual(leastContrast);
    expect(colour.dark).toBe('#ffff00');
  });

  test('many colours are one kind, and one row of the key', () => {
    const story = storyOf(
      ['#1a5fb4', '#0000ff', '#008000'].map((colour, at) =>
        feature(`p-${at}`, 'point', { 'marker-color': colour }),
      ),
    );
    expect(story.kinds).toHaveLength(1);
    expect(styleOf(story, 'p-1').colour).toMatchObject({ light: '#0000ff' });
    const [places, ...others] = keyOf(story, sceneOf(story, openingView(story)), 'en');
    expect(others).toEqual([]);
    expect(places?.entries.map(({ words }) => words)).toEqual(['Places']);
  });

  test('a kind of the story, or one of ours, says how its features are drawn', () => {
    const features = [
      feature('a', 'point', { kind: 'pump', 'marker-color': '#1a5fb4' }),
      feature('b', 'point', { kind: 'mine', 'marker-color': '#1a5fb4' }),
    ];
    const story = storyOf(features, { kinds: [{ id: 'pump', title: 'Pump', colour: 'talks' }] });
    expect(styleOf(story, 'a').colour).toBe('talks');
    expect(styleOf(story, 'b').colour).toBe('place');
  });

  test('is no warning about an unknown kind, and is not shown as what is known of a feature', () => {
    const story = parsed([feature('a', 'point', { kind: 'Fire Station', 'marker-color': '#f00' })]);
    expect(story.warnings.map(({ message }) => message).join()).not.toContain('kind');
    if (!story.ok) throw new Error(story.faults.map(faultText).join('\n'));
    const a = story.value.features.get('a');
    if (!a) throw new Error('no feature');
    expect(kindName(a.kind)).toBe('Fire Station');
    expect(otherProperties(a)).toEqual([]);
  });

  test('what can’t be used is left out, with its line', () => {
    const story = parsed([
      feature('a', 'point', { 'marker-color': 'reddish', 'marker-symbol': 'harbour' }),
    ]);
    const warnings = story.warnings.filter(({ path }) => path.includes('marker'));
    expect(warnings.map(faultText)).toEqual([
      expect.stringMatching(/marker-symbol.*“harbour” isn’t the name of an icon of Maki/),
      expect.stringMatching(/marker-color.*“reddish” isn’t a colour such as #46589e/),
    ]);
    expect(story.ok).toBe(true);
  });
});
