// cspell:ignore brigde
import { afterAll, describe, expect, test, vi } from 'vitest';
import { filesOf, smallStory, type StoryParts } from '../../../tests/fixtures/small-story.ts';
import { faultTexts } from '../../../tests/fixtures/fault-texts.ts';
import { faultText } from '../result.ts';
import { annotationFaults } from './annotation-faults.ts';
import { parseStory } from './parse.ts';

// Every kind of annotation fault has a case here.
const said = (Object.keys(annotationFaults) as (keyof typeof annotationFaults)[]).map(
  (name) => [name, vi.spyOn(annotationFaults, name)] as const,
);
afterAll(() => {
  const unsaid = said.filter(([, spy]) => spy.mock.calls.length === 0).map(([name]) => name);
  expect(unsaid, 'faults of annotations without a case').toEqual([]);
});

/** The faults of the small story after one change. */
function faultsAfter(spoil: (parts: StoryParts) => void): string[] {
  const parts = smallStory();
  spoil(parts);
  const parsed = parseStory(filesOf(parts));
  return parsed.ok ? [] : faultTexts(parsed.faults);
}

const lines = 'layers/lines.geojson';
const points = 'layers/points.geojson';
const first = (parts: StoryParts, file: string) =>
  parts.layers[file]?.features[0] as {
    id?: string;
    geometry: unknown;
    properties: Record<string, unknown>;
  };
const selector = (parts: StoryParts, index: number) =>
  (parts.annotations.items[index] as { target: { selector: Record<string, unknown> } }).target
    .selector;

describe('a valid story', () => {
  test('is parsed completely', () => {
    const parsed = parseStory(filesOf(smallStory()));
    if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
    const story = parsed.value;
    expect([...story.features.keys()]).toEqual(['ferry', 'bridge', 'town', 'quarrel']);
    expect(story.passages.map((passage) => passage.id)).toEqual(['p1', 'p2', 'p3']);
    expect(story.mentions.map((mention) => mention.features[0] ?? mention.date)).toEqual([
      'bridge',
      '2000-06',
      '1995',
      'ferry',
      'town',
      'quarrel',
    ]);
    expect(story.passages.map((passage) => passage.intervals.length)).toEqual([1, 1, 0]);
  });

  test('keeps emphasis and links, accepts ids and reads quotations', () => {
    const parts = smallStory();
    parts.article =
      'The *new* bridge opened in [June](https://example.org/). {#opening}\n\n> In 1995 there was a ferry by the town.\n\nA quarrel followed.';
    const parsed = parseStory(filesOf(parts));
    if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
    const [opening, quoted] = parsed.value.passages;
    expect(opening).toMatchObject({ id: 'opening', text: 'The new bridge opened in June.' });
    expect(opening?.runs[1]).toMatchObject({ text: 'new', emphasis: true });
    expect(opening?.runs[3]).toMatchObject({ text: 'June', href: 'https://example.org/' });
    expect(quoted).toMatchObject({ id: 'p2', quotation: true });
  });

  test('draws an unknown kind plainly, with a warning', () => {
    const parts = smallStory();
    first(parts, points).properties.kind = 'lighthouse';
    const parsed = parseStory(filesOf(parts));
    expect(faultTexts(parsed.warnings)).toEqual([expect.stringContaining('“lighthouse”')]);
  });
});

describe('one defect, one fault', () => {
  const defects: [name: string, spoil: (parts: StoryParts) => void, fault: string][] = [
    [
      'an annotation about no dispute',
      (parts) => {
        const item = parts.annotations.items[5] as { body: unknown };
        item.body = [
          item.body,
          { type: 'SpecificResource', purpose: 'linking', source: 'story.json#no-dispute' },
        ];
      },
      'annotations.json: items[5].body: refers to the dispute “no-dispute”',
    ],
    [
      'missing file',
      (parts) => Reflect.deleteProperty(parts.layers, lines),
      `${lines}: is missing`,
    ],
    [
      'feature without id',
      (parts) => delete first(parts, points).id,
      `${points}: features[0].id: is missing`,
    ],
    [
      'two features with one id',
      (parts) => (first(parts, points).id = 'ferry'),
      `${points}: features[0].id: “ferry” is also the id of another feature`,
    ],
    [
      'id with capitals',
      (parts) => (first(parts, points).id = 'Bridge'),
      `${points}: features[0].id: must be an id`,
    ],
    ['reserved id', (parts) => (first(parts, points).id = 'embed'), '“embed” is reserved'],
    [
      'reversed interval',
      (parts) => (first(parts, points).properties.when = '2001/2000'),
      `${points}: features[0].properties.when: “2001/2000” ends before it begins`,
    ],
    [
      'not EDTF',
      (parts) => (first(parts, points).properties.when = 'last week'),
      `${points}: features[0].properties.when: “last week” isn’t a date`,
    ],
    [
      'coordinates out of range',
      (parts) => (first(parts, points).geometry = { type: 'Point', coordinates: [1, 140] }),
      `${points}: features[0].geometry.coordinates[1]: must be a latitude between`,
    ],
    [
      'open ring',
      (parts) =>
        (first(parts, points).geometry = {
          type: 'Polygon',
          coordinates: [
            [
              [0, 0],
              [1, 0],
              [1, 1],
              [0, 1],
            ],
          ],
        }),
      `${points}: features[0].geometry.coordinates[0]: a ring must end where it begins`,
    ],
    [
      'unknown geometry',
      (parts) => (first(parts, points).geometry = { type: 'Circle', coordinates: [1, 1] }),
      `${points}: features[0].geometry`,
    ],
    [
      'no source',
      (parts) => (first(parts, points).properties.sources = []),
      `${points}: features[0].properties.sources: must name at least one source`,
    ],
    [
      'script for an address',
      (parts) =>
        (first(parts, points).properties.sources = [{ title: 'x', url: 'javascript:alert(1)' }]),
      `${points}: features[0].properties.sources[0].url: must be an address`,
    ],
    [
      'orphan quote',
      (parts) => (selector(parts, 0).exact = 'the bridge was closed'),
      'annotations.json: items[0].target: orphan: “the bridge was closed” is not in the text with this context; the text has “… The bridge opened',
    ],
    [
      'ambiguous quote',
      (parts) => (selector(parts, 0).exact = 'the'),
      'annotations.json: items[0].target: ambiguous: “the” occurs 2 times',
    ],
    [
      'quote over two passages',
      (parts) => (selector(parts, 0).exact = 'in June. In 1995'),
      'annotations.json: items[0].target: “in June. In 1995” crosses the end of a passage',
    ],
    [
      'overlapping links',
      (parts) => (selector(parts, 0).exact = 'opened in June'),
      'annotations.json: items[1].target: overlaps the phrase of items[0]',
    ],
    [
      'annotation of no feature',
      (parts) =>
        (parts.annotations.items[0] = {
          ...parts.annotations.items[0],
          body: {
            type: 'SpecificResource',
            purpose: 'identifying',
            source: 'layers/points.geojson#tunnel',
          },
        }),
      'annotations.json: items[0].body: refers to “layers/points.geojson#tunnel”, but there is no such feature',
    ],
    [
      'a link in the text to no feature',
      (parts) => {
        parts.story.format = 'dateline-story/2';
        parts.article = `${parts.article}\n\nBy [boat](#brigde).`;
      },
      'article.md: the link “#brigde” is not the id of a feature: did you mean “bridge”?',
    ],
    [
      'heading in the text',
      (parts) => (parts.article = `# A title\n\n${parts.article}`),
      'article.md: a heading needs version 2',
    ],
    [
      'HTML in the text',
      (parts) => (parts.article = parts.article.replace('ferry', '<b>ferry</b>')),
      'article.md: has HTML, which needs version 2',
    ],
    [
      'link that runs a script',
      (parts) => (parts.article = parts.article.replace('ferry', '[ferry](javascript:alert)')),
      'article.md: the link to “javascript:alert” must begin with http',
    ],
    [
      'landmark of no feature',
      (parts) => (parts.story.landmarks = ['x']),
      'story.json: landmarks[0]: “x”',
    ],
    [
      'row of the timeline of no feature',
      (parts) => (parts.story.ribbon = ['bridge', ['town', 'x']]),
      'story.json: ribbon[1][1]: “x”',
    ],
    [
      'row of the timeline that names nothing',
      (parts) => (parts.story.ribbon = [[]]),
      'story.json: ribbon[0]: must be the id of a feature, or a list of ids',
    ],
    [
      'war that is no war',
      (parts) => (parts.story['periods'] = [{ id: 'a', title: 'A', when: '2000-06', war: false }]),
      'story.json: periods[0].war: must be true, or left out',
    ],
    [
      'another format',
      (parts) => (parts.story.format = 'dateline-story/3'),
      'story.json: format: must be “dateline-story/2”',
    ],
    ['title of no text', (parts) => delete parts.story.title, 'story.json: title: is missing'],
  ];

  test.each(defects)('%s', (_name, spoil, fault) => {
    const faults = faultsAfter(spoil);
    expect(faults[0]).toContain(fault);
    // Inline HTML is parsed as an opening and a closing tag.
    expect(new Set(faults).size).toBe(1);
  });

  test('reports broken JSON as a fault of its file', () => {
    const files = new Map(filesOf(smallStory()));
    files.set('story.json', '{ "title": ');
    const parsed = parseStory(files);
    expect(!parsed.ok && faultTexts(parsed.faults)[0]).toContain('story.json: is not JSON');
  });
});
