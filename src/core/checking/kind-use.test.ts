import { describe, expect, test } from 'vitest';
import { faultText } from '../result.ts';
import { parseStory } from './parse.ts';

/** Warnings about kinds. @param kinds of the story @param rows of a table with kinds and depths */
function warningsOf(kinds: readonly object[], table: string): readonly string[] {
  const files = new Map([
    ['article.md', '# A flood\n\nThe [quay](#quay).\n'],
    ['story.json', JSON.stringify({ licence, kinds })],
    ['places.csv', table],
  ]);
  return parseStory(files, { folder: 'flood' }).warnings.map(faultText);
}

const licence = { text: 'CC0 1.0', data: 'CC0 1.0' };
const street = { id: 'street', size: { by: 'depth' } };
const mill = { id: 'mill' };

describe('kinds of the story’s own', () => {
  test('that the features have are right', () =>
    expect(
      warningsOf([street, mill], 'name,kind,depth,lat,lon\nQuay,street,3,1,1\nMill,mill,,1,2\n'),
    ).toEqual([]));

  test('that no feature has are warned about', () =>
    expect(warningsOf([street, mill], 'name,kind,depth,lat,lon\nQuay,street,3,1,1\n')).toEqual([
      'story.json:1: kinds[1].id: “mill” is used by no feature: give it to features, or remove it',
    ]));

  test('that the data has under another name are warned about with it', () =>
    expect(
      warningsOf([street, mill], 'name,Type,lat,lon\nQuay,street,1,1\nMill,mill,1,2\n'),
    ).toEqual([
      'story.json:1: kinds[0].id: “street” is used by no feature: the column “Type” in places.csv has it: rename it “kind”',
      'story.json:1: kinds[1].id: “mill” is used by no feature: the column “Type” in places.csv has it: rename it “kind”',
    ]));

  test('that have faults are no unknown kinds', () =>
    expect(
      warningsOf([{ ...street, color: 'border' }], 'name,kind,depth,lat,lon\nQuay,street,3,1,1\n'),
    ).toEqual([]));

  test('a text where a size or colour needs a number is warned about', () => {
    const classes = [{ from: 0, colour: 'border' }];
    const own = { ...street, colour: { by: 'cellars', classes } };
    const table =
      'name,kind,depth,cellars,lat,lon\nQuay,street,ca. 140,many,1,1\nLane,street,30,4,1,2\n';
    expect(warningsOf([own], table)).toEqual([
      'places.csv:2: column “depth”: “ca. 140” is not a number, so it gives no size: write a number alone, or leave it out',
      'places.csv:2: column “cellars”: “many” is not a number, so it gives no colour: write a number alone, or leave it out',
    ]);
  });
});
