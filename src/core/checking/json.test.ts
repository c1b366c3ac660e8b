// cspell:ignore lanmarks — misspelt on purpose
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, largestFile } from './decode.ts';
import { jsonDocument } from './json-document.ts';
import { jsonPath, keysOf } from './json-path.ts';
import { nearest, suggestion } from './nearest.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('decoding', () => {
  test('leaves out a byte order mark', () =>
    expect(decode(bytes('\ufeff{}'), 'story.json')).toEqual({ text: '{}', faults: [] }));

  test('any text in UTF-8 is read as it is', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\0'));
        expect(decode(bytes(text), 'article.md').text).toBe(text);
      }),
    ));

  test.each([
    ['with a mark, little-endian', [0xff, 0xfe, 0x41, 0]],
    ['with a mark, big-endian', [0xfe, 0xff, 0, 0x41]],
    ['without a mark', [0x7b, 0, 0x22, 0, 0x61, 0]],
  ])('tells UTF-16 %s', (_name, given) => {
    const { text, faults } = decode(Uint8Array.from(given), 'story.json');
    expect(text).toBeUndefined();
    expect(faults).toMatchObject([
      { file: 'story.json', message: expect.stringMatching('UTF-16') },
    ]);
  });

  test('tells Latin-1, with its line', () => {
    const { faults } = decode(Buffer.from('a\nb\nBr\u00fccke\n', 'latin1'), 'article.md');
    expect(faults).toMatchObject([{ line: 3, message: expect.stringMatching('Latin-1') }]);
  });

  test('the line is right after characters of any length', () => {
    const text = Buffer.concat([Buffer.from('՛𐀀�\nй\n'), Buffer.from([0xe9]), Buffer.from('\n')]);
    expect(decode(text, 'article.md').faults).toMatchObject([{ line: 3 }]);
  });

  test('refuses files that no phone could load', () =>
    expect(decode(new Uint8Array(largestFile + 1), 'layers/a.geojson').faults).toMatchObject([
      { message: expect.stringContaining('10.0 MB') },
    ]));
});

describe('paths', () => {
  test('are read as they are written', () =>
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat(), fc.string(), fc.constantFrom('a.b', 'x[1]', '12', 'names'))),
        (keys) => {
          expect(keysOf(jsonPath(keys))).toEqual(keys);
        },
      ),
    ));

  test('look as in JavaScript', () =>
    expect(jsonPath(['features', 2, 'properties', 'a b'])).toBe('features[2].properties["a b"]'));
});

describe('JSON', () => {
  const text = '{\n  "a": [\n    { "b": 1 },\n    { "b": 2, "b": 3 }\n  ]\n}';

  test('has the line of each value, and of what would contain a missing one', () => {
    const { lineOf } = jsonDocument(text, 'story.json');
    expect(['a', 'a[0].b', 'a[1].b', 'a[1].c', 'z', ''].map(lineOf)).toEqual([2, 3, 4, 4, 1, 1]);
  });

  test('tells keys that are given twice', () =>
    expect(jsonDocument(text, 'story.json').faults).toEqual([
      {
        file: 'story.json',
        path: 'a[1].b',
        line: 4,
        message: '“b” is given twice, and only the last would count: remove one',
      },
    ]));

  test.each(['__proto__', 'constructor', 'prototype'])('tells the key %s', (key) =>
    expect(jsonDocument(`{"x":\n{"${key}": 1}}`, 'story.json').faults).toMatchObject([
      { path: `x.${key}`, line: 2, message: `“${key}” can’t be a key: rename it` },
    ]),
  );

  test.each([
    ['{\n"a": 1,\n}', 3],
    ['{"a": 1 // so\n}', 1],
    ["{\n'a': 1}", 2],
    ['{"a": "\n"}', 1],
    ['[1, 2] 3', 1],
  ])('tells where %j is not JSON', (broken, line) => {
    const { value, faults } = jsonDocument(broken, 'story.json');
    expect(value).toBeUndefined();
    expect(faults).toMatchObject([{ line, message: expect.stringContaining('is not JSON: ') }]);
  });

  test('tells nesting that no parser survives', () =>
    expect(jsonDocument('['.repeat(1e6), 'layers/a.geojson').faults).toMatchObject([
      { message: expect.stringContaining('100 brackets') },
    ]));

  test('any JSON is read as by JavaScript, without faults', () =>
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'small' }), (value) => {
        const document = jsonDocument(JSON.stringify(value), 'story.json');
        fc.pre(!/__proto__|constructor|prototype/.test(JSON.stringify(value)));
        expect(document).toMatchObject({ faults: [] });
        expect(document.value).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));
});

test('the nearest known key is found', () => {
  const known = ['layers', 'landmarks', 'licence', 'of'];
  expect(nearest('Layers', known, 2)).toBe('layers');
  expect(nearest('license', known, 2)).toBe('licence');
  expect(nearest('id', known, 2)).toBeUndefined();
  expect(suggestion('lanmarks', known)).toBe('did you mean “landmarks”?');
  expect(suggestion('colour', known)).toBe(
    'remove it (known: “layers”, “landmarks”, “licence”, “of”)',
  );
});
