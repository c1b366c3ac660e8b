import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { sceneOf } from '../scene/scene.ts';
import { parseStory } from '../story/parse.ts';
import { openingView } from './opening.ts';
import { revealOf } from './reveal.ts';
import { changed } from './view.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;
const feature = (id: string) => {
  const found = story.features.get(id);
  if (!found) throw new Error(`no feature ${id}`);
  return found;
};

test.each([
  // What begins later: the window reaches out to it.
  ['bridge', '1995/2000-05-01', '1995-01-01/2000-06-02', true],
  // What ended: the last day moves back to it.
  ['ferry', '2000-06-01/2000-06-10', '2000-05-31', false],
  ['ferry', '1995-01-01/2000-06-10', '1995-01-01/2000-05-31', false],
  // A happening is taken in whole.
  ['quarrel', '2000-06-05/2000-06-10', '2000-06-03/2000-06-10', true],
  ['quarrel', '2000-05-01', '2000-05-01/2000-06-04', true],
])('%s, hidden on %s, is shown on %s', (id, date, expected, widens) =>
  expect(revealOf(story, feature(id), changed(openingView(story), { date }))).toMatchObject({
    view: { date: expected },
    dates: { widens },
  }),
);

const two = sidedStory();

test.each([
  // What another perspective has on the day asks for that, and for no other day.
  ['camp', '1995-05-05', { perspective: { id: 'ground' }, view: { date: '1995-05-05' } }],
  ['camp', '1999', { perspective: { id: 'ground' }, dates: { widens: false } }],
  ['fort', '1999', { layerOn: false, anyPrecision: false, view: { perspective: 'law' } }],
])('%s on %s', (id, date, expected) => {
  const found = two.features.get(id);
  if (!found) throw new Error(id);
  expect(revealOf(two, found, changed(openingView(two), { date }))).toMatchObject(expected);
});

test('in the view that is proposed the feature is shown, whatever the view before', () => {
  const day = fc.integer({ min: 0, max: 5000 }).map((days) => Date.UTC(1989, 0, 1 + days));
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  const dates = fc.tuple(day, day).map(([a, b]) => `${iso(Math.min(a, b))}/${iso(Math.max(a, b))}`);
  const views = fc.record(
    {
      date: dates,
      perspective: fc.constantFrom('law', 'ground'),
      precision: fc.constantFrom(0, 50, 1000),
      within: fc.record({
        feature: fc.constantFrom('town', 'fort'),
        km: fc.constantFrom(1, 20_000),
      }),
      hide: fc.subarray(['lines', 'points']),
      rest: fc.constant([]),
    },
    { requiredKeys: ['date', 'perspective', 'hide', 'rest'] },
  );
  fc.assert(
    fc.property(views, fc.constantFrom(...two.features.values()), (view, one) => {
      const { view: revealed } = revealOf(two, one, view);
      expect(sceneOf(two, revealed).features.get(one.id)?.shown).toBe(true);
      // What shows it is left as it was.
      if (sceneOf(two, view).features.get(one.id)?.shown) expect(revealed).toEqual(view);
    }),
  );
});
