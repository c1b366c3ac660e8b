import { describe, expect, test } from 'vitest';
import { deathsStoryFiles, outbreak } from '../../../tests/fixtures/deaths-story.ts';
import { parseStory } from '../checking/parse.ts';
import { faultText } from '../result.ts';
import { sceneOf } from '../scene/scene.ts';
import { openingView } from '../view/opening.ts';
import { shapeStyle } from './shape-style.ts';

function read(kinds?: readonly object[]) {
  const parsed = parseStory(deathsStoryFiles(kinds), { folder: 'outbreak' });
  if (!parsed.ok) throw new Error(parsed.faults.map(faultText).join('\n'));
  return { story: parsed.value, warnings: parsed.warnings };
}

test('kinds need version 2 of the format, and the fault says so', () => {
  const files = new Map(deathsStoryFiles([]));
  files.set('story.json', (files.get('story.json') ?? '').replace('story/2', 'story/1'));
  const parsed = parseStory(files, { folder: 'outbreak' });
  expect(parsed.ok ? [] : parsed.faults.map(faultText)).toEqual([
    'story.json:1: kinds: needs version 2 of the format: write "format": "dateline-story/2"',
  ]);
});

describe('250 addresses with deaths', () => {
  test('are a story as they are, with a warning about their kind', () => {
    const { story, warnings } = read();
    expect(story.features.size).toBe(250);
    expect(new Set(warnings.map(({ message }) => message))).toEqual(
      new Set([
        '“death” is not a known kind, so it is drawn plainly: add it to “kinds” in story.json',
      ]),
    );
  });

  test('given their kind, are drawn by the number of deaths on the map of each day', () => {
    const { story, warnings } = read([
      {
        id: 'death',
        title: 'Deaths at an address',
        nature: 'standing',
        size: { by: 'deaths', max: 30 },
      },
    ]);
    expect(warnings).toEqual([]);
    for (const [date, addresses] of outbreak) {
      const scene = sceneOf(story, { ...openingView(story), date });
      const shown = [...scene.shapes.values()].filter((one) => one.shown);
      // A date that may be off by some days shows a little of what follows, fainter.
      const sure = shown.filter(({ presence }) => presence >= 0.5);
      expect([date, sure.length]).toEqual([date, addresses]);
      for (const { shape } of sure) {
        const { deaths } = shape.written as { deaths: number };
        // In proportion to the area of the largest number.
        const style = shapeStyle(shape);
        expect(style.form === 'point' && style.size).toBe(
          Math.round(Math.max(6, 30 * Math.sqrt(Math.min(1, deaths / 15)))),
        );
      }
    }
  });
});
