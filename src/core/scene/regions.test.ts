import { describe, expect, test } from 'vitest';
import {
  feature,
  filesOf,
  smallStory,
  type StoryParts,
} from '../../../tests/fixtures/small-story.ts';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { kindWithId } from '../kinds/kinds.ts';
import { parseStory } from '../checking/parse.ts';
import { openingView } from '../view/opening.ts';
import { changed, selectFeature, selectPassage, toggleLayer } from '../view/view.ts';
import { legendOf } from './legend.ts';
import { sceneOf } from './scene.ts';

const square = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const polygon = { type: 'Polygon', coordinates: [square] };

function parsedFrom(spoil: (parts: StoryParts) => void) {
  const parts = smallStory();
  spoil(parts);
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

/** A region in a layer with an area, mentioned in the third passage, and a region in a layer without one. */
const withRegions = parsedFrom((parts) => {
  parts.layers['layers/lines.geojson']?.features.push(
    feature('land', 'region', polygon),
    feature('held', 'area', polygon),
  );
  parts.layers['layers/points.geojson']?.features.push(feature('alone', 'region', polygon));
  const quarrel = parts.annotations.items.at(-1);
  if (quarrel)
    quarrel['body'] = [
      quarrel['body'],
      { type: 'SpecificResource', purpose: 'identifying', source: 'layers/lines.geojson#land' },
    ];
});
const opening = openingView(withRegions);
const nameOnly = (view = opening) =>
  [...sceneOf(withRegions, view).shapes.values()]
    .filter((one) => one.nameOnly)
    .map((one) => one.shape.id);

describe('a region', () => {
  test('shows only its label if its layer has areas', () => expect(nameOnly()).toEqual(['land']));

  test.each([
    ['it is selected', selectFeature(opening, 'land')],
    ['the selected passage names it', selectPassage(opening, 'p3')],
  ])('is shown in full once %s', (_case, view) => expect(nameOnly(view)).toEqual([]));
});

describe('shapes', () => {
  const two = sidedStory();
  const from = selectFeature(changed(openingView(two), { date: '1996' }), 'fort');
  const selected = (view = from) => {
    const { shapes } = sceneOf(two, view);
    return ['fort-law', 'fort-1996', 'town'].map((id) => shapes.get(id)?.selected);
  };

  test('of a selected feature are selected if shown, and all of them if it is hidden', () => {
    expect(selected()).toEqual([true, false, false]);
    expect(selected(changed(from, { perspective: 'ground' }))).toEqual([false, true, false]);
    expect(selected({ ...from, hide: ['points'] })).toEqual([true, true, false]);
  });

  test('of a mentioned feature are highlighted if shown', () => {
    const parts = parsedFrom(({ layers }) => {
      const ferry = layers['layers/lines.geojson']?.features;
      const whole = ferry?.[0] as { geometry: unknown };
      const { geometry } = whole;
      whole.geometry = null;
      ferry?.push(
        { type: 'Feature', id: 'old', geometry, properties: { of: 'ferry', when: '../1994' } },
        { type: 'Feature', id: 'new', geometry, properties: { of: 'ferry', when: '1995/..' } },
      );
    });
    const view = selectPassage(changed(openingView(parts), { date: '1999' }), 'p2');
    const highlighted = (one = view) =>
      [...sceneOf(parts, one).shapes.values()]
        .filter((shape) => shape.highlighted)
        .map(({ shape }) => shape.id);
    expect(highlighted()).toEqual(['new', 'town']);
    // If a mention in the passage was selected, only that feature is highlighted, by being selected.
    expect(highlighted(selectFeature(view, 'town', 'p2'))).toEqual([]);
    expect(highlighted(openingView(parts))).toEqual([]);
    // What the passage doesn't mention steps back.
    const later = changed(view, { date: '2000-06-03' });
    const dimmed = (one = later) =>
      [...sceneOf(parts, one).shapes.values()]
        .filter((shape) => shape.shown && shape.dimmed)
        .map(({ shape }) => shape.id);
    expect(dimmed()).not.toEqual([]);
    expect(dimmed().filter((id) => highlighted(later).includes(id))).toEqual([]);
    expect(dimmed(openingView(parts))).toEqual([]);
  });
});

describe('passages', () => {
  const dimmed = (story: typeof withRegions, date: string) =>
    [...sceneOf(story, changed(openingView(story), { date })).passages]
      .filter(([, one]) => one.dimmed)
      .map(([id]) => id);

  test('with any date in the window are not dimmed', () => {
    const story = parsedFrom((parts) => {
      parts.article = parts.article.replace('In 1995', 'In 1995 and in 1997');
      parts.annotations.items.push({
        target: {
          source: 'article.md',
          selector: { type: 'TextQuoteSelector', exact: '1997' },
        },
        body: { type: 'TextualBody', purpose: 'tagging', format: 'text/x-edtf', value: '1997' },
      });
    });
    expect(dimmed(story, '1995')).toEqual(['p1']);
    expect(dimmed(story, '1996')).toEqual(['p1', 'p2']);
  });

  test('are dimmed in a window that only shares its end with the opening one', () =>
    expect(dimmed(withRegions, '2000-06-05/2000-06-10')).toEqual(['p2']));

  test('frame what they mention when selected', () => {
    const { passages, frame, selected } = sceneOf(withRegions, selectPassage(opening, 'p3'));
    expect([...passages.values()].map((one) => one.selected)).toEqual([false, false, true]);
    expect(frame.key).toBe('passage:p3');
    expect(selected).toBeUndefined();
    expect(sceneOf(withRegions, opening).frame.key).toBe('opening');
  });
});

test('the legend has each style once, with its holder and whether it is delimited', () => {
  const line = { type: 'LineString', coordinates: square };
  const story = parsedFrom((parts) => {
    Object.assign(parts.story, { holders: [{ id: 'north', title: 'The North' }] });
    parts.layers['layers/lines.geojson']?.features.push(
      feature('one', 'border', line),
      feature('two', 'border', { type: 'MultiLineString', coordinates: [square] }),
      feature('three', 'border', line, { delimited: false }),
      feature(
        'field',
        'district',
        { type: 'MultiPolygon', coordinates: [[square]] },
        { holder: 'north' },
      ),
      feature('free', 'district', polygon),
    );
  });
  const view = openingView(story);
  const lines = [
    { kind: kindWithId('border'), geometryType: 'LineString', words: 'Border' },
    {
      kind: kindWithId('border'),
      geometryType: 'LineString',
      words: 'Border, not yet agreed',
      undelimited: true,
    },
    {
      kind: kindWithId('district'),
      geometryType: 'Polygon',
      words: 'District',
      holderTitle: 'The North',
      language: 'en',
      holder: 0,
    },
    { kind: kindWithId('district'), geometryType: 'Polygon', words: 'District' },
  ];
  const scene = sceneOf(story, view);
  expect(legendOf(story, scene, 'lines')).toEqual(lines);
  expect(legendOf(story, scene)).toEqual([
    ...lines,
    { kind: kindWithId('checkpoint'), geometryType: 'Point', words: expect.any(String) as string },
    { kind: kindWithId('settlement'), geometryType: 'Point', words: expect.any(String) as string },
    { kind: kindWithId('clash'), geometryType: 'Point', words: expect.any(String) as string },
  ]);
  const off = sceneOf(story, toggleLayer(view, 'lines', ['lines', 'points']));
  expect(legendOf(story, off, 'lines')).toEqual(lines);
  expect(legendOf(story, off).map(({ kind }) => kind.id)).toEqual([
    'checkpoint',
    'settlement',
    'clash',
  ]);
});
