import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { sceneOf } from '#core/scene/scene.ts';
import { kinds, kindWithId } from '#core/kinds/kinds.ts';
import { parseStory } from '#core/checking/parse.ts';
import { openingView } from '#core/view/opening.ts';
import { changed, selectFeature } from '#core/view/view.ts';
import { palettes, type Theme } from '#drawing/palette.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { layerFeatures } from './layer-features.ts';
import { filteredLayers, filterFor } from './filtered-layers.ts';
import { landLayers } from './land-layers.ts';
import { shapeLayers } from './shape-layers.ts';
import { buildStyle } from './style.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;
const scene = (date: string) => sceneOf(story, changed(openingView(story), { date }));
const named = layerFeatures(scene('2000-06-03'), new Set());
const zoom = 8;
const measureText = (text: string) => [...text].length * 0.6;
const styleIn = (theme: Theme, of = story) =>
  buildStyle({
    story: of,
    palette: palettes[theme],
    named,
    zoom,
    names: 'en',
    measureText,
    measured: undefined,
  });
const style = styleIn('light');

test.each(['light', 'dark'] as const)('the style is valid, %s', (theme) => {
  const style = styleIn(theme);
  expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
});

test('a physical map has no states, borders, divisions or towns, and all else of the political one', () => {
  const physical = styleIn('light', { ...story, baseMap: 'physical' });
  expect(validateStyleMin(physical).map((error) => error.message)).toEqual([]);
  const sourceOf = (layer: (typeof style.layers)[number]) =>
    layer.type === 'background' ? '' : (layer['source-layer'] ?? layer.source);
  const isOfStates = (layer: (typeof style.layers)[number]) =>
    ['country', 'border', 'division', 'town', 'countries-in-sight'].includes(sourceOf(layer)) ||
    /division|disputed|exclave|country|emphasised/.test(layer.id);
  expect(style.layers.filter(isOfStates).length).toBeGreaterThan(10);
  expect(physical.layers.map(({ id }) => id)).toEqual(
    style.layers.filter((layer) => !isOfStates(layer)).map(({ id }) => id),
  );
});

test('kinds of which the story has no lines or areas have no layers; all together are valid', () => {
  const ids = style.layers.map(({ id }) => id);
  expect(ids).toContain('line-road');
  for (const absent of ['line-border', 'line-plain', 'area-road'])
    expect(ids).not.toContain(absent);
  const layers = shapeLayers(
    palettes.light,
    [...Object.keys(kinds), 'plain'].map(kindWithId),
    () => true,
  );
  const all = layers.map(({ id }) => id);
  expect(all).toEqual(expect.arrayContaining(['line-plain', 'area-clash', 'area-area']));
  expect(all.indexOf('line-border')).toBeGreaterThan(all.indexOf('area-area-outline'));
  expect(validateStyleMin({ ...style, layers }).map((error) => error.message)).toEqual([]);
});

test('the themes differ only in colours, so labels are placed alike in both', () => {
  const dark = styleIn('dark');
  // Names of icons contain colours.
  const withoutColours = (one: typeof style) =>
    JSON.stringify(one).replaceAll(/#[0-9a-f]{6}/g, '<colour>');
  expect(withoutColours(dark)).toBe(withoutColours(style));
});

test('layer ids are unique, and all filtered layers exist', () => {
  const ids = style.layers.map((layer) => layer.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of filteredLayers) expect(ids).toContain(id);
});

test('initial filters match the scene, so that labels are laid out once', () => {
  const filterOf = (id: string) => {
    const layer = style.layers.find((one) => one.id === id);
    return layer && 'filter' in layer ? layer.filter : undefined;
  };
  for (const id of filteredLayers) expect(filterOf(id)).toEqual(filterFor(id, named[id], zoom));
  expect(named['point-names']).toEqual(['bridge', 'town', 'quarrel']);
  expect(named.ghosts).toEqual([]);
});

test('a selected feature outside the date window is a ghost without its own label', () => {
  const view = selectFeature(changed(openingView(story), { date: '1995' }), 'bridge');
  const {
    ghosts,
    'point-names': names,
    'selected-point': selected,
  } = layerFeatures(sceneOf(story, view), new Set());
  expect(ghosts).toEqual(['bridge']);
  expect(names).toEqual(['ferry', 'town']);
  expect(selected).toEqual([]);
});

test('requests nothing from other hosts: no glyphs, no sprite, only the given files', () => {
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  expect(JSON.stringify(style)).not.toMatch(/https?:/);
});

test('draws lakes from six pixels on, at 41° north', () => {
  const lakes = style.layers.filter((layer) => ['lakes', 'lake-shores'].includes(layer.id));
  expect(lakes).toHaveLength(2);
  for (const layer of lakes) {
    const { filter } = featureFilter('filter' in layer ? layer.filter : undefined, layer.id);
    const isDrawn = (zoom: number, properties: object) =>
      filter({ zoom }, { type: 3, properties: { ...properties } });
    // 0.46 km a pixel at zoom 7: six are 2.8 km.
    expect([isDrawn(7, { km2: 7 }), isDrawn(7, { km2: 8 })]).toEqual([false, true]);
    expect([isDrawn(9, { km2: 0.4 }), isDrawn(9, { km2: 0.5 })]).toEqual([false, true]);
    expect(isDrawn(2, {})).toBe(true);
  }
});

test('draws the story above the land and below its own labels', () => {
  const ids = style.layers.map((layer) => layer.id);
  const at = (id: string) => ids.indexOf(id);
  // The sea hides borders in waters, and what lies under lakes.
  expect(at('sea')).toBeGreaterThan(at('borders'));
  expect(at('lakes')).toBeGreaterThan(at('rivers'));
  expect(at('hatch')).toBeGreaterThan(at('sea'));
  expect(at('line-road')).toBeGreaterThan(at('hatch'));
  expect(at('points')).toBeGreaterThan(at('towns'));
});

test.each([
  ['none', [], undefined, 'land'],
  ['some', ['AM', 'AZ'], ['AM', 'AZ'], 'around'],
] as const)(
  'emphasises the countries that the story names: %s',
  (_name, emphasis, codes, ground) => {
    const { layers } = buildStyle({
      story: { ...story, emphasis },
      palette: palettes.light,
      named,
      zoom,
      names: 'en',
      measureText,
      measured: undefined,
    });
    const fill = layers.find(({ id }) => id === 'emphasis');
    expect(fill && 'filter' in fill ? fill.filter : undefined).toEqual(
      codes && ['in', ['get', 'code'], ['literal', [...codes]]],
    );
    expect(layers[0]?.paint).toEqual({ 'background-color': palettes.light[ground] });
  },
);

test('emphasised countries have bands inside their borders: equally wide, told apart by colour and by dashes', () => {
  const emphasis = ['AM', 'AZ', 'GE', 'TR'];
  const layers = landLayers(palettes.light, { baseMap: 'political', emphasis }).filter(({ id }) =>
    /^vignette/.test(id),
  );
  expect(layers.map((layer) => 'filter' in layer && layer.filter)).toEqual(
    emphasis.flatMap((code) => Array(2).fill(['==', ['get', 'code'], code]) as unknown[]),
  );
  const [bands, edges] = [/^vignette-\d/, /^vignette-edge/].map((form) =>
    layers.filter(({ id }) => form.test(id)).map(({ paint }) => paint as Record<string, unknown>),
  );
  const different = (paints: typeof bands, key: string) =>
    new Set(paints?.map((paint) => JSON.stringify(paint[key]))).size;
  expect(different(bands, 'line-width')).toBe(1);
  expect(different(bands, 'line-color')).toBe(4);
  expect(different(edges, 'line-color')).toBe(1);
  expect(different(edges, 'line-dasharray')).toBe(4);
  expect(
    landLayers(palettes.light, { baseMap: 'political', emphasis: [] }).some(({ id }) =>
      /^vignette/.test(id),
    ),
  ).toBe(false);
});

test('draws borders by their status alone: no perspective changes them', () => {
  const borders = style.layers.filter(
    (layer) => layer.type === 'line' && layer['source-layer'] === 'border',
  );
  const passes = (status: string) =>
    borders
      .filter((layer) => {
        const { filter } = featureFilter('filter' in layer ? layer.filter : undefined, layer.id);
        return filter({ zoom: 8 }, { type: 2, properties: { status } });
      })
      .map(({ id }) => id);
  expect(passes('recognised')).toEqual(['borders']);
  for (const status of ['disputed', 'control', 'undelimited'])
    expect(passes(status)).toEqual(['open-borders']);
});

test('draws each feature with a layer of its kind', () => {
  const story = style.sources['story'];
  if (story?.type !== 'geojson' || typeof story.data !== 'object')
    throw new Error('no story source');
  const { features } = story.data as GeoJSON.FeatureCollection;
  const kindLayers = style.layers.filter((layer) => /^(line|area)-/.test(layer.id));
  for (const feature of features) {
    const type =
      feature.geometry.type === 'Point' ? 1 : feature.geometry.type === 'LineString' ? 2 : 3;
    const hits = kindLayers
      .filter(
        (layer) =>
          'filter' in layer &&
          layer.filter !== undefined &&
          layer.type !== 'symbol' &&
          featureFilter(layer.filter, 'layers[0].filter').filter(
            { zoom: 8 } as never,
            {
              type,
              properties: feature.properties ?? {},
            } as never,
          ),
      )
      .map((layer) => layer.id);
    if (type === 2) expect(hits).toContain(`line-${String(feature.properties?.kind)}`);
    else expect(hits).toEqual([]);
  }
});

test.each(filteredLayers)('%s lets through the given features and no others', (layer) => {
  const { filter } = featureFilter(filterFor(layer, ['town'], zoom), 'layers[0].filter');
  const passes = (id: string) =>
    [1, 2].some((type) =>
      [{ region: true }, { needsName: true }, { far: true }, {}, { keepsNamesOff: true }].some(
        (own) =>
          filter({ zoom: 8 } as never, { type, properties: { id, ...own, fits: 8 } } as never),
      ),
    );
  expect(passes('town')).toBe(true);
  expect(passes('bridge')).toBe(false);
});

test.each(['area-names', 'region-names'] as const)(
  '%s are there only once they are within their area',
  (layer) => {
    const { filter } = featureFilter(filterFor(layer, ['town'], zoom), 'layers[0].filter');
    const passes = (fits: number) =>
      [{ region: true }, {}].some((own) =>
        filter(
          { zoom: 8 } as never,
          { type: 1, properties: { id: 'town', ...own, fits } } as never,
        ),
      );
    expect(passes(8)).toBe(true);
    expect(passes(8.01)).toBe(false);
  },
);

test('places the selection before labels, so that none covers it', () => {
  const ids = style.layers.map((layer) => layer.id);
  const texts = style.layers.filter(
    (layer) => layer.type === 'symbol' && layer.layout?.['text-field'] !== undefined,
  );
  for (const id of ['selected-point', 'selected-exclusion']) {
    const layer = style.layers.find((one) => one.id === id);
    if (layer?.type !== 'symbol') throw new Error(`no layer ${id}`);
    expect(layer.layout?.['icon-ignore-placement']).toBeUndefined();
    // Labels are placed from the last layer to the first.
    for (const text of texts)
      if (!text.id.startsWith('ghost') && text.id !== id)
        expect(ids.indexOf(id), text.id).toBeGreaterThan(ids.indexOf(text.id));
  }
  expect(ids.at(-1)).toBe('label-exclusion');
});
