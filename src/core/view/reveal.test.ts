import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { sceneOf } from '../scene/scene.ts';
import { parseStory } from '../checking/parse.ts';
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
  // Begins later: the window is extended to it.
  ['bridge', '1995/2000-05-01', '1995-01-01/2000-06-02', true],
  // Has ended: the last day moves back to it.
  ['ferry', '2000-06-01/2000-06-10', '2000-05-31', false],
  ['ferry', '1995-01-01/2000-06-10', '1995-01-01/2000-05-31', false],
  // An event is included in full.
  ['quarrel', '2000-06-05/2000-06-10', '2000-06-03/2000-06-10', true],
  ['quarrel', '2000-05-01', '2000-05-01/2000-06-04', true],
])('%s, hidden on %s, is shown by %s', (id, date, expected, widens) =>
  expect(revealOf(story, feature(id), changed(openingView(story), { date }))).toMatchObject({
    view: { date: expected },
    dates: { widens },
  }),
);

const two = sidedStory();

test.each([
  // If another perspective shows it on this day, only the perspective changes.
  ['camp', '1995-05-05', { perspective: { id: 'ground' }, view: { date: '1995-05-05' } }],
  ['camp', '1999', { perspective: { id: 'ground' }, dates: { widens: false } }],
  ['fort', '1999', { layerOn: false, anyPrecision: false, view: { perspective: 'law' } }],
])('%s on %s', (id, date, expected) => {
  const found = two.features.get(id);
  if (!found) throw new Error(id);
  expect(revealOf(two, found, changed(openingView(two), { date }))).toMatchObject(expected);
});

test('the proposed view shows the feature, whatever the view before', () => {
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
      // The rest of the view is unchanged.
      if (sceneOf(two, view).features.get(one.id)?.shown) expect(revealed).toEqual(view);
    }),
  );
});

test('undoes each of several causes, and changes no other layer or filter', () => {
  const camp = two.features.get('camp');
  if (!camp) throw new Error('no camp');
  const hidden = changed(openingView(two), {
    date: '1999',
    hide: ['lines', 'points'],
    precision: 10,
    names: 'hy',
  });
  expect(revealOf(two, camp, hidden)).toEqual({
    perspective: expect.objectContaining({ id: 'ground' }) as object,
    dates: { interval: expect.any(Object) as object, widens: false },
    anyPrecision: true,
    unfiltered: false,
    anyDistance: false,
    layerOn: true,
    view: { date: '1995-12-31', hide: ['lines'], names: 'hy', perspective: 'ground', rest: [] },
  });
});

test('a shown feature needs no change', () => {
  const view = openingView(two);
  const fort = two.features.get('fort');
  if (!fort) throw new Error('no fort');
  expect(revealOf(two, fort, view)).toEqual({
    view,
    anyPrecision: false,
    unfiltered: false,
    anyDistance: false,
    layerOn: false,
  });
});

test('of parts with other dates, shows the nearest in time', () => {
  const parts = smallStory();
  const features = parts.layers['layers/lines.geojson']?.features ?? [];
  const ferry = features[0] as { geometry: unknown };
  const { geometry } = ferry;
  ferry.geometry = null;
  const part = (id: string, when: string) => ({
    type: 'Feature',
    id,
    geometry,
    properties: { of: 'ferry', when },
  });
  features.push(part('first', '1991'), part('second', '1996'), part('third', '2001'));
  const again = parseStory(filesOf(parts));
  if (!again.ok) throw new Error(JSON.stringify(again.faults));
  const found = again.value.features.get('ferry');
  if (!found) throw new Error('no ferry');
  const dateFor = (date: string) =>
    revealOf(again.value, found, changed(openingView(again.value), { date })).view.date;
  expect(dateFor('1994')).toBe('1994-01-01/1996-01-01');
  expect(dateFor('1997')).toBe('1996-12-31');
  expect(dateFor('1998')).toBe('1998-01-01/2001-01-01');
  expect(dateFor('2000-12-01')).toBe('2000-12-01/2001-01-01');
  expect(dateFor('1996-05')).toBe('1996-05');
});
