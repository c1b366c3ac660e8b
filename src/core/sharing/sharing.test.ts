import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { sceneOf } from '../scene/scene.ts';
import { parseStory } from '../checking/parse.ts';
import { geoJsonOf } from '../story/geojson.ts';
import { openingView } from '../view/opening.ts';
import { changed } from '../view/view.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { citationOf } from './citation.ts';
import { sceneAsCsv, sceneAsGeoJson } from './data.ts';
import { embedCode } from './embed-code.ts';

function storyWith(description?: string) {
  const parts = smallStory();
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error('the small story is broken');
  const story = parsed.value;
  if (description === undefined) return story;
  const features = new Map(
    [...story.features].map(([id, feature]) => [id, { ...feature, description }] as const),
  );
  return { ...story, features };
}
const story = storyWith();
const scene = sceneOf(story, changed(openingView(story), { date: '2000-06-03' }));
const link = 'https://news.example/small/#date=2000-06-03&names=en';
const shown = [...scene.features.values()].filter((one) => one.shown).map((one) => one.feature.id);

test('exports GeoJSON with each shape shown, its licence, and a link to the view', () => {
  const data = sceneAsGeoJson(story, scene, link, '2000-06-03');
  expect(data).toMatchObject({ type: 'FeatureCollection', link, date: '2000-06-03' });
  expect(data.features.map(({ id }) => id)).toEqual(
    [...scene.features.values()].flatMap(({ shapes }) => shapes.map(({ id }) => id)),
  );
  for (const { properties } of data.features) expect(properties?.['licence']).toBeTruthy();
});

test('exports properties that the format doesn’t know as they were written', () => {
  const parts = smallStory();
  const [ferry] = parts.layers['layers/lines.geojson']?.features as { properties: object }[];
  Object.assign(ferry?.properties ?? {}, { vessel: { built: 1988 }, kinds: ['car'] });
  const parsedParts = parseStory(filesOf(parts));
  if (!parsedParts.ok) throw new Error('the story has faults');
  const feature = parsedParts.value.features.get('ferry');
  if (!feature) throw new Error('no feature');
  expect(geoJsonOf(parsedParts.value, feature).features[0]?.properties).toMatchObject({
    kind: 'road',
    vessel: { built: 1988 },
    kinds: ['car'],
  });
});

test('exported rings wind as RFC 7946 says: outer ones counter-clockwise, holes clockwise', () => {
  const ring = (...positions: [number, number][]) => positions;
  const outer = ring([0, 0], [0, 4], [4, 4], [4, 0], [0, 0]);
  const hole = ring([1, 1], [2, 1], [2, 2], [1, 2], [1, 1]);
  const [feature] = story.features.values();
  if (!feature) throw new Error('no feature');
  const [shape] = feature.shapes;
  const geometry = { type: 'Polygon' as const, coordinates: [outer, hole] };
  const made = geoJsonOf(story, { ...feature, shapes: [{ ...shape, geometry }] });
  expect(made.features[0]?.geometry).toEqual({
    type: 'Polygon',
    coordinates: [[...outer].reverse(), [...hole].reverse()],
  });
  // The story itself stays as it is.
  expect(geometry.coordinates).toEqual([outer, hole]);
});

describe('CSV export', () => {
  test('has a row for each shape, with the same names and positions as the GeoJSON', () => {
    const rows = csvParse(sceneAsCsv(story, scene));
    expect([...new Set(rows.map(({ feature }) => feature))]).toEqual(shown);
    for (const row of rows) {
      expect(row['name_en']).toBe(story.features.get(row['feature'] ?? '')?.names.en);
      expect(Math.abs(Number(row['longitude']))).toBeLessThanOrEqual(180);
      expect(Math.abs(Number(row['latitude']))).toBeLessThanOrEqual(90);
    }
  });

  test.each(['\n=1+1', ' =1+1', '\u00a0+1', '\u200b@x', '\t-1', '\r=1', '\tx', '=1'])(
    'makes %j inert, which a spreadsheet might run',
    (text) => {
      const customStory = storyWith(text);
      const rows = csvParse(
        sceneAsCsv(customStory, sceneOf(customStory, openingView(customStory))),
      );
      expect(rows[0]?.['description']).toBe(`'${text}`);
    },
  );

  test('keeps commas, quotes and line breaks, and no text that a spreadsheet would run', () => {
    const text = '=HYPERLINK("http://x","a"),\n"b"';
    const customStory = storyWith(text);
    const rows = csvParse(sceneAsCsv(customStory, sceneOf(customStory, openingView(customStory))));
    expect(rows[0]?.['description']).toBe(`'${text}`);
  });
});

test('a citation has title, dates and link', () => {
  expect(citationOf(story, scene, link, 20_000 * 1440)).toBe(
    `“${story.title}”, map of 3 June 2000. Dateline, 10 June 2000. ${link} (accessed 4 October 2024).`,
  );
});

test('embed code escapes title and link', () => {
  const code = embedCode(
    'https://a.example/embed.js',
    'https://a.example/s/#a=1&b="2"',
    '<b>"Q" & A',
  );
  expect(code).toBe(
    '<script async src="https://a.example/embed.js"></script>\n' +
      '<dateline-story src="https://a.example/s/#a=1&amp;b=&quot;2&quot;">' +
      '<a href="https://a.example/s/#a=1&amp;b=&quot;2&quot;">&lt;b>&quot;Q&quot; &amp; A</a></dateline-story>',
  );
});
