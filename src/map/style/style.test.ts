import { featureFilter, validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { parseStory } from '#core/story/parse.ts';
import { palettes } from '#drawing/palette.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { baseSources } from './base-layers.ts';
import { filteredLayers, filterFor } from './symbol-layers.ts';
import { buildStyle, type BaseAddresses } from './style.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const base = Object.fromEntries(baseSources.map((id) => [id, `/${id}.geojson`])) as BaseAddresses;
const style = buildStyle(parsed.value, base, palettes.light);

test.each(['light', 'dark'] as const)('the built style is valid, %s', (theme) => {
  const style = buildStyle(parsed.value, base, palettes[theme]);
  expect(validateStyleMin(style).map((error) => error.message)).toEqual([]);
});

test('a layer’s id stands once, and every layer that is filtered by id is there', () => {
  const ids = style.layers.map((layer) => layer.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of filteredLayers) expect(ids).toContain(id);
});

test('asks nothing of another host: no glyphs, no sprite, only the files it is given', () => {
  expect(style.glyphs).toBeUndefined();
  expect(style.sprite).toBeUndefined();
  expect(JSON.stringify(style)).not.toMatch(/https?:/);
});

test('the story lies over the land and under its own names', () => {
  const ids = style.layers.map((layer) => layer.id);
  const at = (id: string) => ids.indexOf(id);
  expect(at('waters')).toBeGreaterThan(at('region-boundaries'));
  expect(at('area-area')).toBeGreaterThan(at('waters'));
  expect(at('line-border')).toBeGreaterThan(at('area-area-outline'));
  expect(at('points')).toBeGreaterThan(at('towns'));
});

test('each feature of the story is drawn by a layer of its own kind', () => {
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

test.each(filteredLayers)(
  '%s lets through the features that it is told, and no others',
  (layer) => {
    const { filter } = featureFilter(filterFor(layer, ['town']), 'layers[0].filter');
    const passes = (id: string) =>
      [1, 2].some((type) =>
        ['region', 'settlement'].some((kind) =>
          filter({ zoom: 8 } as never, { type, properties: { id, kind } } as never),
        ),
      );
    expect(passes('town')).toBe(true);
    expect(passes('bridge')).toBe(false);
  },
);
