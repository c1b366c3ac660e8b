import { expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { faultText } from '#core/result.ts';
import { palettes } from '#drawing/palette.ts';
import { storyCollection } from './story-data.ts';

function areaWith(fill: number) {
  const parsed = parseStory(
    new Map([
      ['article.md', '# A\n\nText.\n'],
      ['story.json', JSON.stringify({ kinds: [{ id: 'lake', colour: 'talks', fill }] })],
      [
        'lakes.geojson',
        JSON.stringify({
          type: 'Feature',
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [1, 1],
                [2, 1],
                [2, 2],
                [1, 1],
              ],
            ],
          },
          properties: { name: 'Lake', kind: 'lake' },
        }),
      ],
    ]),
    { folder: 'a' },
  );
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  const [feature] = storyCollection(parsed.value, palettes.light, 'en').features;
  return feature?.properties;
}

test('names of areas are in their colour, but in ink on a fill that they could hardly be read on', () => {
  expect(areaWith(0.1)?.nameColour).toBe(palettes.light.talks);
  expect(areaWith(0.6)?.nameColour).toBe(palettes.light.ink);
});
