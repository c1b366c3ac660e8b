import { latest } from '@maplibre/maplibre-gl-style-spec';
import { expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { openingView } from '#core/view/opening.ts';
import { filesOf, smallStory } from '../../tests/fixtures/small-story.ts';
import { properties } from './properties.ts';
import { styleOfScene } from './scene-picture.ts';

const spec = latest as unknown as Record<string, Record<string, Record<string, unknown>>>;
const types = ['background', 'fill', 'line', 'circle', 'symbol'];
const known = Object.assign(
  {},
  ...types.flatMap((type) => [spec[`paint_${type}`], spec[`layout_${type}`]]),
) as Record<string, Record<string, unknown>>;

test.each(Object.entries(properties))('%s matches the specification', (name, own) => {
  const { type, default: preset, value, values } = own as Record<string, unknown>;
  expect(type).toBe(known[name]?.['type']);
  if (preset !== undefined) expect(preset).toEqual(known[name]?.['default']);
  if (value !== undefined && value !== 'enum') expect(value).toBe(known[name]?.['value']);
  if (type === 'enum')
    expect(Object.keys(values as object).sort()).toEqual(
      Object.keys(known[name]?.['values'] as object).sort(),
    );
});

/** Properties without effect in a picture, with the reason. */
const ignored: Readonly<Record<string, string>> = {
  visibility: 'nothing is switched off by it',
  'fill-antialias': 'edges are smooth in SVG',
  'text-justify': 'follows from the anchor',
  'text-max-angle': 'names along lines are straight',
};

test('the picture supports every property in the style', () => {
  const parsed = parseStory(filesOf(smallStory()));
  if (!parsed.ok) throw new Error('the small story is broken');
  const style = styleOfScene({
    story: parsed.value,
    scene: sceneOf(parsed.value, openingView(parsed.value)),
    base: { features: {}, countries: [] },
    theme: 'light',
    names: 'en',
    size: { width: 100, height: 100 },
    padding: { top: 0, right: 0, bottom: 0, left: 0 },
    title: '',
  });
  const used = style.layers.flatMap(({ paint = {}, layout = {} }) => [
    ...Object.keys(paint),
    ...Object.keys(layout),
  ]);
  const unknown = used.filter((name) => !(name in properties) && !(name in ignored));
  expect([...new Set(unknown)]).toEqual([]);
});
