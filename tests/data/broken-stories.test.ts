// cspell:ignore landmarcs identifing desciption setlement — misspelt on purpose
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkFolder } from '../../scripts/read-stories.ts';
import { faultTexts } from '../fixtures/fault-texts.ts';
import { feature, filesOf, smallStory, type StoryParts } from '../fixtures/small-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'broken-stories-'));
afterAll(() => rmSync(folder, { recursive: true }));

type Files = Map<string, string | Uint8Array>;

/** Writes the small story after a change, and checks it as the build does. */
function checked(
  change: (parts: StoryParts) => void,
  changeFiles: (files: Files, path: string) => void = () => undefined,
) {
  const parts = smallStory();
  change(parts);
  const files: Files = new Map(filesOf(parts));
  const path = join(mkdtempSync(join(folder, 'a-')), 'small');
  mkdirSync(join(path, 'layers'), { recursive: true });
  changeFiles(files, path);
  for (const [file, content] of files) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), content);
  }
  return checkFolder(path, 'small');
}

const points = 'layers/points.geojson';
const lines = 'layers/lines.geojson';
const nothing = () => undefined;

type Properties = Record<string, unknown> & { names: Record<string, string> };
function town(parts: StoryParts) {
  const features = (parts.layers[points]?.features ?? []) as {
    id: string;
    geometry: unknown;
    properties: Properties;
  }[];
  const found = features.find(({ id }) => id === 'town');
  if (!found) throw new Error('no town');
  return found;
}
const item = (parts: StoryParts, index: number) =>
  parts.annotations.items[index] as {
    target: { source: string; selector: object };
    body: object | object[];
  };
const view = (parts: StoryParts) => parts.story['view'] as { bbox: number[] };
const add = (parts: StoryParts, geometry: object) =>
  parts.layers[lines]?.features.push(feature('zone', 'area', geometry));
const replaced = (file: string, from: string, to: string) => (files: Files) =>
  files.set(file, String(files.get(file)).replace(from, to));
const encoded =
  (file: string, encoding: BufferEncoding, mark = '') =>
  (files: Files) =>
    files.set(file, Buffer.from(`${mark}${String(files.get(file)).replace('ri', 'rü')}`, encoding));

type Change = (parts: StoryParts) => unknown;
type ChangeFiles = (files: Files, path: string) => unknown;
type Case = [name: string, said: string | readonly string[], change: Change, files?: ChangeFiles];

/** Adds a regional base map. */
const withBase =
  (base: Readonly<Record<string, string>>) =>
  (files: Files): void =>
    Object.entries(base).forEach(([file, text]) => files.set(`base/${file}`, text));

const refused: Case[] = [
  [
    'a reversed opening view',
    [
      'story.json: view.bbox: must be [west, south, east, north] in this order, but west is 2 and east 0',
      'in this order, but south is 2 and north 0',
    ],
    (parts) => (view(parts).bbox = [2, 2, 0, 0]),
  ],
  [
    'an opening view of nothing',
    'view.bbox: must be [west, south, east, north], but encloses nothing',
    (parts) => (view(parts).bbox = [1, 1, 1, 1]),
  ],
  [
    'an opening view with heights',
    'story.json: view.bbox[4]: must be [west, south, east, north]',
    (parts) => view(parts).bbox.push(0),
  ],
  [
    'unseen characters',
    `${points}: features[1].properties.names.en: contains a character that can’t be seen (U+0007)`,
    (parts) => (town(parts).properties.names['en'] = 'To\u0007wn\u202e'),
  ],
  [
    'an overridden direction',
    'summary: contains a character that can’t be seen (U+202E)',
    (parts) => (parts.story['summary'] = 'a\u202eb'),
  ],
  [
    'half of a character',
    'names.en: contains half of a character (U+D800)',
    (parts) => (town(parts).properties.names['en'] = 'To\ud800wn'),
  ],
  [
    'a name of spaces',
    'names.en: must not be empty',
    (parts) => (town(parts).properties.names['en'] = ' \u200b '),
  ],
  [
    'a name in no language',
    'names.English: “English” is no language',
    (parts) => (town(parts).properties.names['English'] = 'Town'),
  ],
  [
    'another system of coordinates',
    `${points}: crs: is not longitude and latitude`,
    (parts) =>
      Object.assign(parts.layers[points] ?? {}, {
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32638' } },
      }),
  ],
  [
    'coordinates in metres',
    'coordinates[0]: must be a longitude between -180 and 180 degrees (coordinates in metres',
    (parts) => (town(parts).geometry = { type: 'Point', coordinates: [500_000, 45] }),
  ],
  [
    'a key given twice',
    `${points}: features[0].geometry: “geometry” is given twice`,
    nothing,
    replaced(points, '"geometry":', '"geometry":null,"geometry":'),
  ],
  [
    'a key of objects',
    `${points}: features[0].properties.names.__proto__: “__proto__” can’t be a key`,
    nothing,
    replaced(points, '"names":{', '"names":{"__proto__":{"en":"P"},'),
  ],
  [
    'an id of objects',
    'periods[0].id: “constructor” is reserved',
    (parts) => Object.assign((parts.story['periods'] as object[])[0] ?? {}, { id: 'constructor' }),
  ],
  [
    'a MultiPolygon of nothing',
    `${lines}: features[1].geometry.coordinates: must have at least one part`,
    (parts) => add(parts, { type: 'MultiPolygon', coordinates: [] }),
  ],
  [
    'a MultiLineString of nothing',
    'features[1].geometry.coordinates: must have at least one part',
    (parts) => add(parts, { type: 'MultiLineString', coordinates: [] }),
  ],
  [
    'a line across the 180th meridian',
    'features[1].geometry.coordinates[1]: is more than 180 degrees of longitude from the one before',
    (parts) =>
      add(parts, {
        type: 'LineString',
        coordinates: [
          [179, 0],
          [-179, 0],
        ],
      }),
  ],
  [
    'more positions than a phone draws',
    `${lines}: features[1].geometry.coordinates: has 20,001 positions`,
    (parts) =>
      add(parts, {
        type: 'LineString',
        coordinates: Array.from({ length: 20_001 }, (_, at) => [at / 20_001, 0]),
      }),
  ],
  [
    'an id too long for a file’s name',
    'periods[0].id: must have at most 100 letters',
    (parts) =>
      Object.assign((parts.story['periods'] as object[])[0] ?? {}, { id: 'a'.repeat(101) }),
  ],
  [
    'two periods of one id',
    'story.json: periods[1].id: “before” is also the id of another period',
    (parts) => Object.assign((parts.story['periods'] as object[])[1] ?? {}, { id: 'before' }),
  ],
  [
    'an id twice in a list',
    'landmarks[1]: “town” is in the list twice',
    (parts) => (parts.story['landmarks'] = ['town', 'town']),
  ],
  [
    'a misspelt key',
    'story.json: landmarcs: is not a known key: did you mean “landmarks”?',
    (parts) => (parts.story['landmarcs'] = []),
  ],
  [
    'a misspelt key further in',
    'story.json: view.bBox: is not a known key: did you mean “bbox”?',
    (parts) => Object.assign(view(parts), { bBox: [] }),
  ],
  [
    'an unknown key',
    'story.json: colour: is not a known key: remove it (known: “format”',
    (parts) => (parts.story['colour'] = 'red'),
  ],
  [
    'a slug that isn’t the folder’s',
    'story.json: slug: must be the name of the story’s folder: change it to “small”',
    (parts) => (parts.story['slug'] = 'elsewhere'),
  ],
  [
    'addresses that no browser opens',
    [
      'features[1].properties.sources[0].url: is an address that no browser opens',
      'sources[1].url: is an address',
    ],
    (parts) =>
      (town(parts).properties['sources'] = [
        { title: 't', url: 'http://' },
        { title: 'u', url: 'https://[bad' },
      ]),
  ],
  [
    'a source that was read in an interval, or on no date',
    [
      'features[1].properties.sources[0].accessed: must be one date, not an interval',
      'sources[1].accessed: “soon” isn’t a date',
    ],
    (parts) =>
      (town(parts).properties['sources'] = [
        { title: 't', accessed: '2023-05-01/2023-05-03' },
        { title: 'u', accessed: 'soon' },
      ]),
  ],
  [
    'a link that no browser opens',
    'article.md: no browser opens the link to “http://[”',
    (parts) => (parts.article += ' [x](<http://[>)'),
  ],
  [
    'an id in the middle of a passage',
    'article.md: has an id that isn’t at its end',
    (parts) => (parts.article += '\n\nThe {#mid} ministry.'),
  ],
  [
    'names as text',
    `${points}: features[1].properties.names: must be names by language`,
    (parts) => (town(parts).properties['names'] = 'Town' as never),
  ],
  [
    'a list in place of an object',
    'story.json: licence: must be an object',
    (parts) => (parts.story['licence'] = ['CC BY 4.0']),
  ],
  [
    'two layers of one id',
    'story.json: layers[1].id: “lines” is also the id of another layer',
    (parts) => Object.assign((parts.story['layers'] as object[])[1] ?? {}, { id: 'lines' }),
  ],
  [
    'two layers of one file',
    `story.json: layers[1].file: “${lines}” is also the file of layers[0]`,
    (parts) => Object.assign((parts.story['layers'] as object[])[1] ?? {}, { file: lines }),
  ],
  [
    'a layer file in other letters',
    'layers/Points.geojson: is missing: the layer “points” needs it',
    (parts) =>
      Object.assign((parts.story['layers'] as object[])[1] ?? {}, {
        file: 'layers/Points.geojson',
      }),
  ],
  ['an article without text', 'article.md: has no paragraphs', (parts) => (parts.article = '\n')],
  [
    'ids of passages',
    [
      'article.md: two passages have the id “p2”',
      'article.md: “Bad Id” can’t be the id of a passage',
    ],
    (parts) => (parts.article = `One. {#p2}\n\nTwo.\n\nThree. {#Bad Id}\n\n${parts.article}`),
  ],
  [
    'an annotation without a body',
    'annotations.json: items[5].body: must have at least one body',
    (parts) => (item(parts, 5).body = []),
  ],
  [
    'a misspelt purpose',
    'items[5].body.purpose: “identifing” is not a purpose: did you mean “identifying”?',
    (parts) =>
      (item(parts, 5).body = {
        type: 'SpecificResource',
        purpose: 'identifing',
        source: `${points}#town`,
      }),
  ],
  [
    'a misspelt text',
    'items[5].target.source: is another text: did you mean “article.md”?',
    (parts) => (item(parts, 5).target.source = 'Article.md'),
  ],
  [
    'a second date',
    'items[1].body[1]: is a second date of the same phrase',
    (parts) =>
      (item(parts, 1).body = [item(parts, 1).body as object, item(parts, 1).body as object]),
  ],
  [
    'selectors without a quote',
    'items[5].target.selector: must have a selector of type “TextQuoteSelector”',
    (parts) =>
      (item(parts, 5).target.selector = [{ type: 'TextPositionSelector', start: 1, end: 2 }]),
  ],
  [
    'Latin-1',
    'story.json: isn’t UTF-8, but probably Latin-1',
    nothing,
    encoded('story.json', 'latin1'),
  ],
  [
    'Latin-1 in a layer',
    `${points}: isn’t UTF-8, but probably Latin-1`,
    nothing,
    encoded(points, 'latin1'),
  ],
  ['UTF-16', 'article.md: is in UTF-16', nothing, encoded('article.md', 'utf16le', '\ufeff')],
  [
    'a link to a file elsewhere',
    'article.md: is not a file: put the file itself here',
    nothing,
    (files, path) => {
      files.delete('article.md');
      symlinkSync('/etc/hostname', join(path, 'article.md'));
    },
  ],
  [
    'a missing layer',
    `${lines}: is missing: the layer “lines” needs it`,
    nothing,
    (files) => files.delete(lines),
  ],
  [
    'no story at all',
    ['article.md: has no data with it', 'article.md: is missing: a story needs it'],
    nothing,
    (files) => files.clear(),
  ],
  [
    'a regional base map with unknown keys and values',
    [
      'base/base.json: layers.town.files[0]: must be the name of a file beside base.json',
      'layers.town.replaces.within: must be [west, south, east, north] in this order, but west is 2 and east 0',
      'base/base.json: layers.town.replaces.overlapping: must be true, or left out',
      'base/base.json: layers.rivers: is not a known key',
    ],
    nothing,
    withBase({
      'base.json': `{ "layers": {
        "rivers": {},
        "town": { "files": ["../towns.csv"], "replaces": {
          "overlapping": false, "within": [2, 0, 0, 1] } } } }`,
    }),
  ],
  [
    'a regional base map with files that are missing or something else',
    [
      'base/names.geojson: is not JSON',
      'base/base.json: layers.lake.files[0]: “base/lakes.geojson” is missing: add the file, or remove its name',
      'base/borders.topojson: objects: has no object “border”',
      'base/towns.geojson: type: must be a FeatureCollection or a Topology',
    ],
    nothing,
    withBase({
      'base.json':
        '{ "layers": { "lake": { "files": ["lakes.geojson"] }, "border": { "files": ["borders.topojson"] }, "town": { "files": ["towns.geojson"] }, "name": { "files": ["names.geojson"] } } }',
      'borders.topojson': '{ "type": "Topology", "objects": { "country": {} } }',
      'towns.geojson': '{ "type": "Feature" }',
      'names.geojson': '{ "type": ',
    }),
  ],
];

const warned: Case[] = [
  [
    'an opening view with latitude and longitude exchanged',
    'story.json: view.bbox: has latitude and longitude exchanged, as the features show',
    (parts) => {
      view(parts).bbox = [40, 0, 42, 3];
      for (const { features } of Object.values(parts.layers))
        for (const one of features) one['geometry'] = { type: 'Point', coordinates: [1, 41] };
    },
  ],
  [
    'an opening view elsewhere',
    'story.json: view.bbox: has none of the features in it',
    (parts) => (view(parts).bbox = [10, 50, 12, 52]),
  ],
  [
    'an opening view of phones elsewhere',
    'story.json: view.narrowBbox: has none of the features in it',
    (parts) => Object.assign(view(parts), { narrowBbox: [10, 50, 12, 52] }),
  ],
  [
    'a ring that crosses itself',
    `${lines}: features[1].geometry.coordinates[0]: crosses itself after [0, 0]`,
    (parts) =>
      add(parts, {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [1, 0],
            [0, 1],
            [0, 0],
          ],
        ],
      }),
  ],
  [
    'a clockwise ring',
    'coordinates[0]: runs clockwise',
    (parts) =>
      add(parts, {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [0, 1],
            [1, 1],
            [0, 0],
          ],
        ],
      }),
  ],
  [
    'a counterclockwise hole',
    'coordinates[1][1]: is a hole that runs counterclockwise',
    (parts) =>
      add(parts, {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [0, 0],
              [0.1, 0],
              [0.1, 0.1],
              [0, 0],
            ],
          ],
          [
            [
              [1, 1],
              [2, 1],
              [2, 2],
              [1, 1],
            ],
            [
              [1.5, 1.2],
              [1.6, 1.2],
              [1.6, 1.3],
              [1.5, 1.2],
            ],
          ],
        ],
      }),
  ],
  [
    'a ring of no area',
    'coordinates[0]: encloses no area',
    (parts) =>
      add(parts, {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 1],
            [2, 2],
            [0, 0],
          ],
        ],
      }),
  ],
  [
    'exchanged coordinates',
    `${points}: features[1].geometry.coordinates: latitude and longitude look exchanged`,
    (parts) => {
      view(parts).bbox = [0, 0, 12, 2];
      town(parts).geometry = { type: 'Point', coordinates: [1, 11] };
    },
  ],
  [
    'a place that is no feature',
    'story.json: dateline.place: “nowhere” looks like the id of a feature',
    (parts) => Object.assign(parts.story['dateline'] as object, { place: 'nowhere' }),
  ],
  [
    'a layer that isn’t shown',
    'layers/extra.geojson: is not shown',
    nothing,
    (files) => files.set('layers/extra.geojson', 'not even JSON'),
  ],
  [
    'a misspelt name of a property',
    `${points}: features[1].properties.desciption: is not a known name: did you mean “description”?`,
    (parts) => (town(parts).properties['desciption'] = 'typo'),
  ],
  [
    'a misspelt name in a source',
    'properties.sources[0].license: is not a known name: did you mean “licence”?',
    (parts) => (town(parts).properties['sources'] = [{ title: 't', license: 'CC0' }]),
  ],
  [
    'a misspelt kind',
    '“setlement” is not a known kind, so it is drawn plainly: did you mean “settlement”?',
    (parts) => (town(parts).properties['kind'] = 'setlement'),
  ],
  [
    'an annotation for others',
    'annotations.json: items[5].body: has nothing that the map uses',
    (parts) =>
      (item(parts, 5).body = { type: 'TextualBody', purpose: 'commenting', value: 'Check' }),
  ],
];

const accepted: Case[] = [
  [
    'byte order marks',
    [],
    nothing,
    (files) => {
      for (const [file, text] of files) files.set(file, `\ufeff${String(text)}`);
    },
  ],
  [
    'foreign members',
    [],
    (parts) => {
      Object.assign(parts.annotations, {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        creator: 'A',
      });
      Object.assign(item(parts, 0), { id: 'x', created: '2020' });
      Object.assign(parts.layers[points] ?? {}, {
        name: 'points',
        crs: { properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
      });
      Object.assign(town(parts).properties, { population: 9, fid: 1, gid: 2, end: 'x', os: 'y' });
    },
  ],
  [
    'lists of selectors, comments, tags and gazetteers',
    [],
    (parts) => {
      const one = item(parts, 0);
      one.target.selector = [
        { type: 'RangeSelector', startOffset: 4 },
        { type: 'TextPositionSelector', start: 4, end: 10 },
        { prefix: '', suffix: '', ...one.target.selector },
      ];
      one.body = [
        one.body as object,
        { type: 'TextualBody', purpose: 'commenting', value: 'x' },
        { type: 'TextualBody', purpose: 'tagging', value: 'rivers' },
        { type: 'SpecificResource', purpose: 'identifying', source: 'https://sws.geonames.org/1/' },
      ];
    },
  ],
  [
    'a place in words',
    [],
    (parts) => Object.assign(parts.story['dateline'] as object, { place: 'On the river' }),
  ],
  [
    'targets in other texts',
    [],
    (parts) => {
      const one = item(parts, 0);
      (one as { target: object }).target = [
        one.target,
        { source: 'https://news.example/1', selector: { type: 'FragmentSelector' } },
      ];
    },
  ],
];

const list = (said: string | readonly string[]) => [said].flat();

describe('refused', () => {
  test.each(refused)('%s', (_name, said, change, files) => {
    const story = checked(change as never, files as never);
    const faults = story.ok ? [] : faultTexts(story.faults);
    expect(faults).toEqual(list(said).map((text) => expect.stringContaining(text)));
  });
});

describe('shown, with a warning', () => {
  test.each(warned)('%s', (_name, said, change, files) => {
    const story = checked(change as never, files as never);
    expect(story.ok ? [] : faultTexts(story.faults)).toEqual([]);
    expect(faultTexts(story.warnings)).toEqual(
      list(said).map((text) => expect.stringContaining(text)),
    );
  });
});

describe('accepted', () => {
  test.each(accepted)('%s', (_name, _said, change, files) => {
    const story = checked(change as never, files as never);
    expect(story.ok ? [] : faultTexts(story.faults)).toEqual([]);
    expect(faultTexts(story.warnings)).toEqual([]);
  });
});
