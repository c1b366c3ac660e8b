import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { richStory } from '../../../tests/fixtures/rich-story.ts';
import { parseStory } from '../checking/parse.ts';
import type { Story } from '../story/story.ts';
import { openingView } from '../view/opening.ts';
import { changed, type View } from '../view/view.ts';
import { derive, deriveAll } from './features-in-scene.ts';

/** The rich story with events and places whose dates are exact, inexact, open and missing. */
function datedStory(): Story {
  const parts = richStory();
  const dates = [
    '2000-06-03',
    '2000-06-03~',
    '2000-06?',
    '1995~/2000-06-05?',
    '../2000-06-02',
    '2000-06-04/..',
    '2000-06-0X',
    undefined,
  ];
  for (const [at, when] of dates.entries())
    for (const kind of ['clash', 'settlement'])
      parts.layers['layers/points.geojson']?.features.push({
        type: 'Feature',
        id: `${kind}-${at}`,
        geometry: { type: 'Point', coordinates: [1, 1] },
        properties: {
          names: { en: kind, hy: kind, ru: kind },
          kind,
          description: 'One.',
          sources: [{ title: 'A survey' }],
          ...(when === undefined ? {} : { when }),
        },
      });
  const parsed = parseStory(filesOf(parts));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.value;
}

const story = datedStory();
const day = fc
  .integer({ min: 20, max: 45 })
  .map((at) => new Date(Date.UTC(2000, 4, at)).toISOString().slice(0, 10));
const date = fc.oneof(
  day,
  fc.tuple(day, day).map((ends) => ends.sort().join('/')),
  fc.constantFrom('1995', '..', '../2000-06-03', '2000-06-03/..'),
);
const view: fc.Arbitrary<View> = fc
  .record(
    {
      date,
      feature: fc.constantFrom('town', 'land', 'clash-1', 'settlement-3'),
      passage: fc.constantFrom('p1', 'p2', 'p3'),
      perspective: fc.constantFrom('law', 'ground'),
      hide: fc.constantFrom<readonly string[]>([], ['points']),
    },
    { requiredKeys: ['date'] },
  )
  .map((some) => changed(openingView(story), { hide: [], ...some }));

test('what follows from the scene before is what follows from the story alone', () => {
  fc.assert(
    fc.property(fc.array(view, { minLength: 2, maxLength: 6 }), (views) => {
      for (const one of views) {
        const { window, features, shapes, shown } = derive(story, one);
        const anew = deriveAll(story, one);
        expect([window, shown]).toEqual([anew.window, anew.shown]);
        // In the same order too.
        expect([...features]).toEqual([...anew.features]);
        expect([...shapes]).toEqual([...anew.shapes]);
      }
    }),
    { numRuns: 200 },
  );
});

test('what stays as it is, is the same object', () => {
  const small = parseStory(filesOf(smallStory()));
  if (!small.ok) throw new Error('the small story is broken');
  const opening = openingView(small.value);
  const before = derive(small.value, changed(opening, { date: '2000-06-03' }));
  const after = derive(small.value, changed(opening, { date: '2000-06-05' }));
  const changes = [...after.shapes].filter(([id, one]) => before.shapes.get(id) !== one);
  expect(changes.map(([id]) => id)).toEqual(['quarrel']);
  const moved = derive(small.value, changed(opening, { date: '2000-06-05', measure: [] }));
  expect([...moved.features.values()]).toEqual([...after.features.values()]);
  expect([...moved.shapes].every(([id, one]) => after.shapes.get(id) === one)).toBe(true);
});
