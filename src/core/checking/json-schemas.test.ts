// cspell:ignore landmarcs
import Ajv, { type AnySchema } from 'ajv';
import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { storyFolder } from '../../../tests/fixtures/story-folder.ts';
import { prepareStory } from '../preparing/prepare-story.ts';
import { jsonSchemas } from './json-schemas.ts';

const ajv = new Ajv({ strict: false });
const validators = Object.fromEntries(
  Object.entries(jsonSchemas).map(([name, schema]) => [name, ajv.compile(schema as AnySchema)]),
);

/** What an editor would underline. */
function errorsOf(schema: string, value: unknown): readonly string[] {
  const validate = validators[schema];
  if (!validate) throw new Error(`no schema ${schema}`);
  return validate(value)
    ? []
    : (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message}`);
}

/** The files that are read as text. */
const textsOf = (name: string) =>
  new Map(
    [...storyFolder(name)]
      .filter(([file]) => !file.startsWith('photos/'))
      .map(([file, bytes]) => [file, new TextDecoder().decode(bytes)]),
  );

test.each(['long-read', 'many-kinds', 'without-dates'])(
  'the story %s, with nothing left out, is valid',
  (name) => {
    const { documents } = prepareStory(textsOf(name), { folder: name });
    expect(documents.size).toBeGreaterThan(2);
    for (const [file, { value }] of documents) {
      const schema =
        file === 'story.json' ? 'story' : file === 'annotations.json' ? 'annotations' : 'layer';
      expect(errorsOf(schema, value), file).toEqual([]);
    }
  },
);

test('so are annotations and layers of version 1', () => {
  for (const [file, text] of filesOf(smallStory()))
    if (file === 'annotations.json' || file.startsWith('layers/'))
      expect(
        errorsOf(file.startsWith('layers/') ? 'layer' : 'annotations', JSON.parse(text)),
        file,
      ).toEqual([]);
});

test.each([
  ['story', {}, true],
  [
    'story',
    {
      $schema: 'https://a.example/schemas/story.json',
      kinds: [{ id: 'a', colour: 'talks', size: 12 }],
    },
    true,
  ],
  ['story', { kinds: [{ id: 'a', colour: { light: '#102030', dark: '#f0f0f0' } }] }, true],
  [
    'story',
    {
      kinds: [
        {
          id: 'a',
          size: { by: 'n' },
          colour: { by: 'n', classes: [{ from: 1, colour: 'talks' }] },
        },
      ],
    },
    true,
  ],
  ['story', { kinds: [{ id: 'a', colour: 'red' }] }, false],
  ['story', { kinds: [{ id: 'a', size: { max: 3 } }] }, false],
  ['story', { landmarcs: [] }, false],
  ['story', { view: { bbox: [1, 2, 3] } }, false],
  ['story', { title: 5 }, false],
  [
    'layer',
    {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'a',
          geometry: { type: 'Point', coordinates: [1, 2] },
          properties: { other: 1 },
        },
      ],
    },
    true,
  ],
  [
    'layer',
    {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', id: 'a', geometry: null, properties: { precision: 5 } }],
    },
    false,
  ],
  ['annotations', { type: 'AnnotationPage', items: [{ target: 'x', body: 'y' }] }, true],
  ['annotations', { items: [] }, false],
] as const)('%s %j', (schema, value, isValid) => {
  if (isValid) expect(errorsOf(schema, value)).toEqual([]);
  else expect(errorsOf(schema, value)).not.toEqual([]);
});

describe('the documentation', () => {
  const page = readFileSync('docs/stories.md', 'utf8');
  const keysOf = (schema: unknown): string[] =>
    Object.keys((schema as { readonly properties?: object }).properties ?? {});
  const { story, layer } = jsonSchemas;
  const kinds = (story?.properties?.['kinds'] as { items: { properties: object } }).items;
  const feature = (
    layer?.properties?.['features'] as { items: { properties: { properties: object } } }
  ).items.properties.properties;

  test.each([
    ['story.json', keysOf(story)],
    ['features', keysOf(feature)],
    ['kinds', keysOf(kinds)],
  ])('describes every key of %s', (_name, keys) => {
    expect(keys.length).toBeGreaterThan(8);
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const described = rows.flatMap((row) =>
      [...(row.split('|')[1] ?? '').matchAll(/`([$\w]+)`/g)].map(([, key]) => key),
    );
    expect(keys.filter((key) => !described.includes(key))).toEqual([]);
  });
});
