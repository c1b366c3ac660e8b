// cspell:ignore tsovak brigde
import { describe, expect, test } from 'vitest';
import { faultText } from '../result.ts';
import { parseStory } from '../checking/parse.ts';

const article = '# The old bridge\n\nThe bridge was closed on Monday. People walked.\n';

const point = (properties: object | null, id?: unknown, coordinates = [45.86, 40.2]) => ({
  type: 'Feature',
  ...(id === undefined ? {} : { id }),
  geometry: { type: 'Point', coordinates },
  properties,
});
const collection = (...features: object[]) =>
  JSON.stringify({ type: 'FeatureCollection', features });

function storyOf(files: Readonly<Record<string, string>>, folder = 'old-bridge') {
  const parsed = parseStory(new Map(Object.entries({ 'article.md': article, ...files })), {
    folder,
  });
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  return { ...parsed.value, warnings: parsed.warnings.map(faultText) };
}

function faultsOf(files: Readonly<Record<string, string>>, folder = 'old-bridge') {
  const parsed = parseStory(new Map(Object.entries({ 'article.md': article, ...files })), {
    folder,
  });
  return parsed.ok ? [] : parsed.faults.map(faultText);
}

const places = { 'places.geojson': collection(point({ name: 'Old bridge' })) };

describe('an article and a file of data', () => {
  test('are a story, with everything else from what is there', () => {
    const story = storyOf(places);
    expect(story).toMatchObject({
      slug: 'old-bridge',
      title: 'The old bridge',
      summary: 'The bridge was closed on Monday. People walked.',
      language: 'en',
      dateline: {},
      licence: {},
      layers: [{ id: 'places', title: 'Places', file: 'places.geojson' }],
      periods: [],
      opening: { date: '..' },
    });
    expect(story.source).toBeUndefined();
    expect(story.passages.map(({ text }) => text)).toEqual([story.summary]);
    const [west, south, east, north] = story.opening.bbox;
    expect([(west + east) / 2, (south + north) / 2]).toEqual([45.86, 40.2]);
    expect(east - west).toBeCloseTo(0.005);
    expect(story.warnings).toEqual([
      expect.stringContaining('story.json: licence: is not stated for the text and data'),
    ]);
  });

  test('may have all its data in layers/, in several files', () => {
    const story = storyOf({
      'layers/new_roads.geojson': collection(point({ name: 'A' })),
      'layers/places.csv': 'name,lat,lon\nB,40,45\n',
      'more.json': collection(point({ name: 'C' })),
      'package.json': '{ "name": "not a map" }',
    });
    expect(story.layers.map(({ id, title }) => [id, title])).toEqual([
      ['new-roads', 'New roads'],
      ['places', 'Places'],
      ['more', 'More'],
    ]);
    expect([...story.features.keys()]).toEqual(['a', 'b', 'c']);
    expect(story.warnings).toContainEqual(expect.stringMatching(/^package.json: is not shown/));
  });

  test('have their dates from what is dated, to the day of the article', () => {
    const dated = collection(
      point({ name: 'A', when: '2020-01-01/2021' }),
      point({ name: 'B', date: '2022-05-01T10:30:00Z' }),
      point({ name: 'C', start_date: '2019', end: null }),
    );
    const story = storyOf({ 'places.geojson': dated });
    expect(story.opening.date).toBe('2019-01-01/2022-05-01');
    expect(story.dateline.date).toBe('2022-05-01');
    const front = `---\ndate: 2021-06-01\n---\n\n${article}`;
    const written = storyOf({ 'places.geojson': dated, 'article.md': front });
    expect(written.opening.date).toBe('2019-01-01/2021-06-01');
    expect(written.dateline.date).toBe('2021-06-01');
  });

  test('take title, language, summary and licence from front matter', () => {
    const front = 'title: Le pont\nlang: fr\ndescription: Un pont.\nlicense: CC0\ntags: [a]';
    const story = storyOf({ ...places, 'article.md': `---\n${front}\n---\n\nUn pont fermé.\n` });
    expect(story).toMatchObject({
      title: 'Le pont',
      language: 'fr',
      summary: 'Un pont.',
      licence: { text: 'CC0' },
      languages: ['fr'],
    });
    expect(story.features.get('old-bridge')?.names).toEqual({ fr: 'Old bridge' });
  });

  test('keep what story.json says', () => {
    const story = storyOf({
      ...places,
      'story.json': JSON.stringify({ title: 'Another', view: { date: '2020' }, emphasis: ['AM'] }),
    });
    expect(story).toMatchObject({ title: 'Another', opening: { date: '2020' }, emphasis: ['AM'] });
    expect(story.opening.bbox[0]).toBeLessThan(45.86);
  });

  test('have pages as story.json says', () => {
    const withPages = (pages: unknown) => ({ ...places, 'story.json': JSON.stringify({ pages }) });
    expect([...storyOf(places).pages]).toEqual(['old-bridge']);
    expect([...storyOf(withPages('none')).pages]).toEqual([]);
    expect([...storyOf(withPages(['places'])).pages]).toEqual(['old-bridge']);
    expect(faultsOf(withPages(['roads']))).toEqual([
      'story.json:1: pages[0]: “roads” is not the id of a layer: correct it or add the layer',
    ]);
    expect(faultsOf(withPages('some'))).toEqual([
      'story.json:1: pages: must be “all”, “none”, or a list of ids of layers',
    ]);
  });

  test('may have clocks by the name of a place, not by an abbreviation that means several', () => {
    const at = (timeZone: string) => ({ ...places, 'story.json': JSON.stringify({ timeZone }) });
    expect(storyOf(at('America/Halifax')).timeZone).toBe('America/Halifax');
    expect(storyOf(at('UTC')).timeZone).toBe('UTC');
    for (const zone of ['AST', 'EST', 'Etc/GMT+5', 'Halifax', '+04:00'])
      expect(faultsOf(at(zone)), zone).toEqual([
        expect.stringMatching(/^story\.json:1: timeZone: must be the IANA name/),
      ]);
  });

  test.each(['source', 'sources'])('have in %s a title, with its address in url', (column) => {
    const row = { name: 'Old bridge', [column]: 'Inquiry, 1918', url: 'https://inquiry.example/' };
    const { features } = storyOf({ 'places.geojson': collection(point(row)) });
    expect(features.get('old-bridge')?.sources).toEqual([
      { title: 'Inquiry, 1918', url: 'https://inquiry.example/' },
    ]);
  });

  test('have the base map that story.json asks for', () => {
    const story = (head: object) => ({ ...places, 'story.json': JSON.stringify(head) });
    expect(storyOf(places).baseMap).toBe('political');
    expect(storyOf(story({ baseMap: 'physical' })).baseMap).toBe('physical');
    expect(faultsOf(story({ baseMap: 'Physical' }))).toEqual([
      expect.stringMatching(/^story\.json:1: baseMap: must be “political” or “physical”/),
    ]);
    expect(faultsOf(story({ baseMap: 'physical', emphasis: ['IT'] }))).toEqual([
      'story.json:1: emphasis: a physical base map has no countries: remove “emphasis” or “baseMap”',
    ]);
  });

  test('without any heading have the title of their folder', () => {
    expect(storyOf({ ...places, 'article.md': 'Text.\n' }).title).toBe('Old bridge');
  });
});

describe('faults', () => {
  test.each([
    [
      'an article without data',
      {},
      'article.md: has no data with it: put a file with places beside it, such as places.geojson or places.csv',
    ],
    [
      'front matter that is not YAML',
      { ...places, 'article.md': `---\ntitle: "a\n---\n\n${article}` },
      /^article\.md:\d: has front matter that is not YAML/,
    ],
    [
      'front matter with a date that can’t be read',
      { ...places, 'article.md': `---\ndate: 1 May 2020\n---\n\n${article}` },
      /^article.md:2: date: “1 May 2020” isn’t a date/,
    ],
  ])('%s', (_name, files, expected) => {
    expect(faultsOf(files)).toEqual([expect.stringMatching(expected)]);
  });

  test('a folder whose name can’t be an address', () => {
    expect(faultsOf(places, 'My Story')).toContainEqual(
      'article.md: is in the folder “My Story”, whose name becomes the story’s address: rename it, such as to “my-story”',
    );
  });
});

describe('ids', () => {
  const idsOf = (...features: object[]) =>
    [...storyOf({ 'places.geojson': collection(...features) }).features.values()].map(
      ({ id, sourceId }) => (sourceId === undefined ? id : `${id} ${sourceId}`),
    );

  test('are kept where they can be ids here, otherwise made from names', () => {
    expect(
      idsOf(
        point({ name: 'A' }, 'own-id'),
        point({ name: 'Ծովակ' }, 7),
        point({ name: 'Way' }, 'way/123'),
        point({ name: 'B', OBJECTID: 12 }),
        point({ name: 'Embed' }),
        point({ name: '🌋' }, 'node/1'),
      ),
    ).toEqual(['own-id', 'tsovak 7', 'way way/123', 'b 12', 'embed-place', 'volcano node/1']);
  });

  test('of features with one name are told apart by their ids, dates or number', () => {
    expect(
      idsOf(
        point({ name: 'One death' }, 7),
        point({ name: 'One death' }, 8),
        point({ name: 'Strike', when: '2023-05-01' }),
        point({ name: 'Strike', when: '2023-05-02' }),
        point({ name: 'Home' }),
        point({ name: 'Home' }),
      ),
    ).toEqual([
      'one-death-7 7',
      'one-death-8 8',
      'strike-2023-05-01',
      'strike-2023-05-02',
      'home',
      'home-2',
    ]);
  });

  test('don’t change when features are added', () => {
    const some = [point({ name: 'A' }, 1), point({ name: 'A' }, 2)];
    expect(idsOf(point({ name: 'B' }, 3), ...some)).toEqual(['b 3', 'a-1 1', 'a-2 2']);
    expect(idsOf(...some)).toEqual(['a-1 1', 'a-2 2']);
  });

  test('given twice are a fault', () => {
    const twice = collection(point({ name: 'A' }, 'a'), point({ name: 'B' }, 'a'));
    expect(faultsOf({ 'places.geojson': twice })).toEqual([
      expect.stringContaining('“a” is also the id of another feature'),
    ]);
  });
});

describe('names', () => {
  test.each([
    [{ name: 'A' }, { en: 'A' }],
    [{ NAME: 'A' }, { en: 'A' }],
    [{ title: 'A', label: 'B' }, { en: 'A' }],
    [{ names: { en: 'A', uk: 'Б' } }, { en: 'A', uk: 'Б' }],
    [
      { name: 'A', 'name:uk': 'Б', name_local: 'C' },
      { en: 'A', uk: 'Б' },
    ],
    [{ name: 7 }, { en: '7' }],
    [{ name: '', label: 'B' }, { en: 'B' }],
  ])('of %o', (properties, names) => {
    const story = storyOf({ 'places.geojson': collection(point(properties)) });
    expect([...story.features.values()][0]?.names).toEqual(names);
  });

  test('that are missing are the layer’s and a number, with a warning', () => {
    const story = storyOf({
      'places.geojson': collection(point(null), point({}, 32), point({ name: 'A' })),
    });
    expect([...story.features.values()].map(({ names }) => names['en'])).toEqual([
      'Places 1',
      'Places 32',
      'A',
    ]);
    expect(story.warnings.filter((one) => one.includes('is missing'))).toEqual([
      'places.geojson:1: features[0].properties.name: is missing, so the feature is called “Places 1”: add a name',
      'places.geojson:1: features[1].properties.name: is missing, so the feature is called “Places 32”: add a name',
    ]);
  });

  test('that no feature has are one warning, with the names of texts', () => {
    const table = 'Ort,Depth,lat,lon\nMill,3,1,1\nQuay,4,1,2\n';
    const story = storyOf({ 'places.csv': table });
    expect([...story.features.values()].map(({ names }) => names['en'])).toEqual([
      'Places 1',
      'Places 2',
    ]);
    expect(story.warnings.filter((one) => one.includes('name'))).toEqual([
      'places.csv:1: no feature has a name, so they are numbered: rename the column with their names to “name” (text is in “Ort”)',
    ]);
  });

  test('must include the story’s own language', () => {
    expect(
      faultsOf({
        'places.geojson': collection(point({ names: { uk: 'Б' } })),
        'story.json': '{ "language": "fr" }',
      }),
    ).toEqual([expect.stringContaining('has no name in the story’s language, “fr”: add one')]);
  });
});

test('other properties are kept as they are, and those that ours have come from stay', () => {
  const properties = { name: 'A', mag: 5.1, note: null, source: 'USGS', url: 'https://a.example/' };
  const story = storyOf({ 'places.geojson': collection(point(properties)) });
  const [feature] = [...story.features.values()];
  expect(feature?.written).toMatchObject({ mag: 5.1, source: 'USGS' });
  expect(feature?.sources).toEqual([{ title: 'USGS', url: 'https://a.example/' }]);
});

test('a bare geometry and a single feature are data too', () => {
  const feature = point({ name: 'A' });
  expect([...storyOf({ 'a.json': JSON.stringify(feature) }).features.keys()]).toEqual(['a']);
  expect([...storyOf({ 'a.json': JSON.stringify(feature.geometry) }).features.keys()]).toEqual([
    'a-1',
  ]);
  const broken = JSON.stringify({ ...feature, properties: { name: 'A', when: 'May' } }, null, 1);
  expect(faultsOf({ 'a.json': broken })).toEqual([
    expect.stringMatching(/^a\.json:\d+: properties\.when: “May” isn’t a date/),
  ]);
});

test('several points and collections of geometries are read, and exported as they were', () => {
  const points = {
    type: 'MultiPoint',
    coordinates: [
      [1, 1],
      [2, 2, 100],
    ],
  };
  const mixed = {
    type: 'GeometryCollection',
    geometries: [{ type: 'Point', coordinates: [3, 3] }, points],
  };
  const features = [points, mixed].map((geometry, at) => ({
    type: 'Feature',
    geometry,
    properties: { name: `N${at}` },
  }));
  const story = storyOf({ 'places.geojson': collection(...features) });
  expect([...story.features.values()].map(({ shapes }) => shapes.map(({ id }) => id))).toEqual([
    ['n0', 'n0--2'],
    ['n1', 'n1--2', 'n1--3'],
  ]);
});

describe('phrases linked in the text', () => {
  const data = {
    'places.geojson': collection(
      point({ name: 'Old bridge' }, 7),
      point({ name: 'Mill', formerIds: ['windmill'] }),
    ),
  };
  const withText = (text: string, more: Readonly<Record<string, string>> = {}) => ({
    ...data,
    ...more,
    'article.md': `# Title\n\n${text}\n`,
  });
  const quote = (exact: string, source: string) =>
    JSON.stringify({
      type: 'AnnotationPage',
      items: [
        {
          target: { source: 'article.md', selector: { type: 'TextQuoteSelector', exact } },
          body: { type: 'SpecificResource', purpose: 'identifying', source },
        },
      ],
    });

  test('mean features by their ids, former ids and ids in the data, beside quoted ones', () => {
    const story = storyOf(
      withText('A [b](#old-bridge) [c](#7) [d](#windmill) [e](#date=2020-05) mill.', {
        'annotations.json': quote('mill', 'places.geojson#mill'),
      }),
    );
    expect(story.mentions.map(({ start, features, date }) => [start, features, date])).toEqual([
      [2, ['old-bridge'], undefined],
      [4, ['old-bridge'], undefined],
      [6, ['mill'], undefined],
      [8, [], '2020-05'],
      [10, ['mill'], undefined],
    ]);
    expect(story.passages[0]?.intervals).toHaveLength(1);
  });

  test.each([
    [
      'A\n\n[b](#old-brigde)',
      {},
      'article.md:5: the link “#old-brigde” is not the id of a feature: did you mean “old-bridge”?',
    ],
    ['## At [x](#x)', {}, /^article.md:3: the link “#x” is not the id of a feature: correct it/],
    ['[b](#mill&dispute=x)', {}, /^article.md:3: refers to the dispute “x”/],
    [
      '[the mill](#mill)',
      { 'annotations.json': quote('mill', 'places.geojson#old-bridge') },
      /^annotations.json:1: items\[0\].target: overlaps the phrase of article.md:3: a phrase can be only one link/,
    ],
  ])('%s', (text, more, expected) => {
    const faults = faultsOf(withText(`${text}\n\nText.`, more));
    expect(faults).toEqual([expect.stringMatching(expected)]);
  });
});

describe('images in the text', () => {
  const faultsWith = (text: string, images: readonly string[]) => {
    const files = new Map(Object.entries({ ...places, 'article.md': `# A\n\nB\n\n${text}` }));
    const checked = parseStory(files, { folder: 'a', media: new Set(images) });
    return checked.ok ? [] : checked.faults.map(faultText);
  };
  test.each([
    ['![a](photos/a.jpg)', ['photos/a.jpg'], []],
    [
      '![a](photo/a.jpg)',
      ['photos/a.jpg'],
      [
        'article.md:5: there is no image “photo/a.jpg” in the story’s folder: did you mean “photos/a.jpg”?',
      ],
    ],
    [
      '![a](a.jpg)',
      [],
      ['article.md:5: there is no image “a.jpg” in the story’s folder: put it there'],
    ],
    ['![a](../b/a.jpg)', ['a.jpg'], [/^article.md:5: there is no image/]],
    ['![a](https://a.example/a.jpg)', [], [/^article.md:5: the image “.*” is on another host/]],
    ['![a](a.pdf)', ['a.pdf'], [/^article.md:5: the image “a.pdf” must end with .jpg/]],
  ])('%s', (text, images, expected) =>
    expect(faultsWith(text, images)).toEqual(
      expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    ),
  );
});
