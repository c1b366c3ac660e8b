import {
  createPropertyExpression,
  featureFilter,
  latest,
  type LayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Feature, FeatureCollection } from 'geojson';
import { describe, expect, test } from 'vitest';
import { hatchingOf } from '#core/scene/hatching.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { parseStory } from '#core/checking/parse.ts';
import { openingView } from '#core/view/opening.ts';
import { changed, selectFeature, toggleLayer, type View } from '#core/view/view.ts';
import type { Theme } from '#drawing/palette.ts';
import { stateOf as stateOfShape } from '#map/style/feature-state.ts';
import { cameraOfScene, pictureOf, styleOfScene } from '#picture/scene-picture.ts';
import { readBase } from '#picture/base-tiles.ts';
import { cutBaseMap } from './read-base.ts';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story has faults');
const story = parsed.value;
const baseMap = await cutBaseMap(story);
const opening = openingView(story);
const order = story.layers.map(({ id }) => id);
/** Contains the story's whole region, so that every layer has something in the frame. */
const whole = { zoom: 6, lat: 40, lon: 46, bearing: 0, pitch: 0 };

const views: Record<string, [View, Theme, string]> = {
  opening: [{ ...opening, camera: whole }, 'light', 'en'],
  'another date': [{ ...changed(opening, { date: '1994-05-12' }), camera: whole }, 'dark', 'hy'],
  'on the ground': [{ ...opening, perspective: 'ground', camera: whole }, 'light', 'local'],
  'a feature selected': [
    { ...selectFeature(opening, 'lachin-corridor'), camera: whole },
    'light',
    'ru',
  ],
  'a passage selected': [{ ...opening, passage: 'p12', camera: whole }, 'dark', 'az'],
  'a hidden feature selected': [
    { ...selectFeature(changed(opening, { date: '1980' }), 'lachin-corridor'), camera: whole },
    'light',
    'en',
  ],
  'a layer off': [{ ...toggleLayer(opening, 'karabakh', order), camera: whole }, 'light', 'en'],
};

const spec = latest as unknown as Record<string, Record<string, Record<string, unknown>>>;
const typeOf = ({ geometry: { type } }: Feature) =>
  type.endsWith('Point') ? 1 : type.endsWith('LineString') ? 2 : 3;

/** The value of a paint property for a feature, from the style specification's own evaluator. */
function painted(layer: LayerSpecification, property: string, feature: Feature, state: object) {
  const definition = spec[`paint_${layer.type}`]?.[property];
  const value = (layer.paint as Record<string, unknown> | undefined)?.[property];
  if (!Array.isArray(value)) return value ?? definition?.['default'];
  const made = createPropertyExpression(value, property, definition as never);
  if (made.result !== 'success') throw new Error(`${layer.id} ${property}`);
  const seen = { type: typeOf(feature), properties: feature.properties } as never;
  return made.value.evaluate({ zoom: whole.zoom }, seen, state as never) as unknown;
}

const opacityOf = { fill: 'fill-opacity', line: 'line-opacity' } as const;
const hex = (colour: unknown) => {
  if (typeof colour === 'string') return colour;
  const { r, g, b } = colour as { r: number; g: number; b: number };
  return `#${[r, g, b]
    .map((one) =>
      Math.round(one * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
};

const plain = (text: string) => text.toLowerCase().replaceAll(/\s+/g, ' ');

/** Inputs of the views' pictures, by the views' names. */
const inputs = new Map(
  await Promise.all(
    Object.entries(views).map(async ([name, [view, theme, names]]) => {
      const placed = {
        story,
        scene: sceneOf(story, view),
        names,
        size: { width: 1000, height: 800 },
        padding: { top: 40, right: 40, bottom: 40, left: 40 },
      };
      const base = await readBase(baseMap, placed);
      return [name, { ...placed, base, theme, title: 'A & "B" <c>' }] as const;
    }),
  ),
);

describe.each([...inputs])('%s', (_name, input) => {
  const { svg, labels } = pictureOf(input);
  const style = styleOfScene(input);
  const stateOf = (id: string) => {
    const shape = input.scene.shapes.get(id);
    return shape ? stateOfShape(shape, hatchingOf(input.story, input.scene), new Set()) : {};
  };

  test('draws the same fills and lines of the story as the map, in the same order', () => {
    const data = style.sources['story'] as unknown as { data: FeatureCollection };
    const expected = style.layers
      .filter((layer) => layer.type === 'fill' || layer.type === 'line')
      .filter(({ source, minzoom = 0 }) => source === 'story' && minzoom <= whole.zoom)
      .flatMap((layer) => {
        const { filter } = featureFilter(layer.filter, layer.id);
        return data.data.features
          .filter((one) =>
            filter({ zoom: 6 }, { type: typeOf(one), properties: one.properties ?? {} }),
          )
          .flatMap((one) => {
            const { id } = one.properties as { id: string };
            const state = stateOf(id);
            const opacity = painted(layer, opacityOf[layer.type], one, state) as number;
            if (opacity === 0) return [];
            const colour = painted(layer, `${layer.type}-color`, one, state);
            const isHatch = layer.id === 'hatch';
            const width =
              layer.type === 'line' ? (painted(layer, 'line-width', one, state) as number) : 0;
            return [{ layer: layer.id, id, opacity, colour: isHatch ? '' : hex(colour), width }];
          });
      });
    const drawn = [...svg.matchAll(/<g data-layer="([^"]+)">(.*?)<\/g>/g)].flatMap(
      ([, layer = '', inner = '']) =>
        [...inner.matchAll(/<path data-shape="([^"]+)"([^>]*)>/g)].map(([, id, rest = '']) => {
          const of = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(rest)?.[1];
          const isLine = of('fill') === 'none';
          const colour = (isLine ? of('stroke') : of('fill')) ?? '';
          return {
            layer,
            id,
            opacity: Number(of(isLine ? 'stroke-opacity' : 'fill-opacity') ?? 1),
            colour: colour.startsWith('url') ? '' : colour,
            width: Number(of('stroke-width') ?? 0),
          };
        }),
    );
    expect(drawn.length).toBeGreaterThan(0);
    const round = (list: typeof drawn) =>
      list.map((one) => ({
        ...one,
        opacity: Number(one.opacity.toFixed(2)),
        width: Number(one.width.toFixed(2)),
      }));
    expect(round(drawn)).toEqual(round(expected));
  });

  test('draws layers in the map’s order', () => {
    const ids = [...svg.matchAll(/data-layer="([^"]+)"/g)].map(([, id]) => id);
    const places = ids.map((id) => style.layers.findIndex((layer) => layer.id === id));
    expect(ids.length).toBeGreaterThan(5);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('writes no label that the map wouldn’t at this zoom', () => {
    expect(labels.length).toBeGreaterThan(5);
    for (const { layer: id, text } of labels) {
      const layer = style.layers.find((one) => one.id === id) as LayerSpecification & {
        source: string;
        'source-layer': string;
        filter?: never;
      };
      expect(layer.minzoom ?? 0, text).toBeLessThanOrEqual(whole.zoom);
      expect(layer.maxzoom ?? 25, text).toBeGreaterThan(whole.zoom);
      // Its filter also uses distances, which are evaluated per tile.
      if (layer['source-layer'] === 'town') continue;
      const source = style.sources[layer.source] as { data?: FeatureCollection };
      const features: readonly Feature[] =
        source.data?.features ?? input.base.features[layer['source-layer']] ?? [];
      const { filter } = featureFilter(layer.filter, id);
      const named = features.filter((one) =>
        Object.values(one.properties ?? {}).some(
          (value) => typeof value === 'string' && plain(text).includes(plain(value)),
        ),
      );
      const passes = named.some((one) =>
        filter({ zoom: whole.zoom }, { type: typeOf(one), properties: one.properties ?? {} }),
      );
      expect(passes, `${id}: ${text}`).toBe(true);
    }
  });

  test('labels the selection', () => {
    const { selected } = input.scene;
    if (!selected) return;
    expect(labels.map(({ feature }) => feature)).toContain(selected.id);
  });
});

test('names of the base map stand on the globe, not beside it', async () => {
  const view = { ...opening, camera: { zoom: 2, lat: 35, lon: 30, bearing: 0, pitch: 0 } };
  const padding = { top: 0, right: 0, bottom: 0, left: 0 };
  const placed = {
    story,
    scene: sceneOf(story, view),
    names: 'en',
    size: { width: 1440, height: 900 },
    padding,
  };
  const base = await readBase(baseMap, placed);
  const { labels } = pictureOf({ ...placed, base, theme: 'light', title: 'The world' });
  const names = labels.map(({ text }) => text);
  expect(names).toContain('Mumbai');
  // At the edge, with room only beside it.
  expect(names).not.toContain('Taipei');
});

test('treats nothing in a title or name as markup', () => {
  const input = {
    story,
    scene: sceneOf(story, opening),
    base: { features: {}, countries: [] },
    theme: 'light' as const,
    names: 'en',
    size: { width: 300, height: 300 },
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    title: '<script>alert("&")</script>',
  };
  expect(pictureOf(input).svg).toContain(
    '<title>&lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</title>',
  );
  expect(pictureOf(input).svg).not.toContain('<script');
  expect(cameraOfScene(input).zoom).toBeGreaterThan(3);
});
