import { describe, expect, test } from 'vitest';
import { parseStory } from '../checking/parse.ts';
import { faultText } from '../result.ts';
import { otherProperties } from '../story/feature-properties.ts';

const media = new Set(['a.jpg', 'bell.mp3', 'clip.webm', 'clip.vtt']);

const parsed = (file: string, text: string) =>
  parseStory(
    new Map([
      ['article.md', '# A\n\nText.\n'],
      [file, text],
    ]),
    { folder: 'a', media },
  );

const point = (properties: object) =>
  JSON.stringify({
    type: 'Feature',
    id: 'a',
    geometry: { type: 'Point', coordinates: [1, 1] },
    properties: { name: 'A', ...properties },
  });

function mediaOf(file: string, text: string) {
  const story = parsed(file, text);
  if (!story.ok) throw new Error(story.faults.map(faultText).join('\n'));
  const feature = story.value.features.get('a');
  if (!feature) throw new Error('no feature');
  return { media: feature.media, other: otherProperties(feature) };
}

const faultsOf = (file: string, text: string) => {
  const story = parsed(file, text);
  return story.ok ? [] : story.faults.map(faultText);
};

describe('pictures and recordings', () => {
  test('of GeoJSON are a list', () => {
    const list = [
      { file: 'a.jpg', alt: 'A house', credit: 'Me' },
      { file: 'clip.webm', captions: 'clip.vtt', alt: 'A barge', credit: 'Me', caption: 'Here' },
    ];
    expect(mediaOf('p.geojson', point({ media: list }))).toEqual({ media: list, other: [] });
  });

  test('of tables are columns, and aren’t shown twice', () => {
    const table = 'name,lat,lon,Photo,sound,Alt,Credit\nA,1,1,a.jpg,bell.mp3,A bell,Me\n';
    const words = { alt: 'A bell', credit: 'Me' };
    expect(mediaOf('p.csv', table)).toEqual({
      media: [
        { file: 'a.jpg', ...words },
        { file: 'bell.mp3', ...words },
      ],
      other: [],
    });
  });

  test('elsewhere on the web are a property like others', () => {
    const url = 'https://images.example/a.jpg';
    expect(mediaOf('p.geojson', point({ image: url }))).toEqual({
      media: undefined,
      other: [{ name: 'image', text: url }],
    });
  });

  test.each([
    [
      { media: [{ file: 'a.jpg', credit: 'Me' }] },
      /p.geojson:1: properties.media\[0\].alt: is missing/,
    ],
    [{ media: [{ file: 'a.jpg', alt: 'A' }] }, /media\[0\].credit: is missing/],
    [
      { media: [{ file: 'a.jpeg', alt: 'A', credit: 'Me' }] },
      /media\[0\].file: there is no file “a.jpeg” in the story’s folder: did you mean “a.jpg”\?/,
    ],
    [{ media: [{ file: 'a.txt', alt: 'A', credit: 'Me' }] }, /“a.txt” must end with .jpg/],
    [
      { media: [{ file: 'https://x.example/a.jpg', alt: 'A', credit: 'Me' }] },
      /“https:\/\/x.example\/a.jpg” is on another host: put it in the story’s folder/,
    ],
    [
      { media: [{ file: 'a.jpg', captions: 'clip.vtt', alt: 'A', credit: 'Me' }] },
      /media\[0\].captions: only videos have captions/,
    ],
    [
      { media: [{ file: 'clip.webm', captions: 'clip.srt', alt: 'A', credit: 'Me' }] },
      /media\[0\].captions: the file “clip.srt” must end with .vtt/,
    ],
  ])('%j is a fault', (properties, message) => {
    expect(faultsOf('p.geojson', point(properties))).toEqual([
      expect.stringMatching(message) as string,
    ]);
  });

  test('of tables have faults with their line and column', () => {
    expect(faultsOf('p.csv', 'name,lat,lon,photo\nA,1,1,a.jpg\nB,1,1,b.png\n')).toEqual([
      expect.stringMatching(/^p.csv:2: column “alt”: is missing/),
      expect.stringMatching(/^p.csv:2: column “credit”: is missing/),
      expect.stringMatching(/^p.csv:3: column “alt”: is missing/),
      expect.stringMatching(/^p.csv:3: column “credit”: is missing/),
    ]);
  });
});
