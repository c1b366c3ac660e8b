import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../story/parse.ts';
import { openingView } from '../view/codec.ts';
import {
  chooseFeature,
  choosePassage,
  clearChoice,
  toggleLayer,
  withCamera,
  withDate,
  type View,
} from '../view/view.ts';
import { sceneOf } from './scene.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;
const opening = openingView(story);

const ids = [...story.features.keys()];
const shown = (view: View) =>
  [...sceneOf(story, view).features].filter(([, one]) => one.shown).map(([id]) => id);
const dimmed = (view: View) =>
  [...sceneOf(story, view).passages].filter(([, one]) => one.dimmed).map(([id]) => id);

describe('the date window', () => {
  test.each([
    // Standing things as at the last day; a happening where it overlaps.
    ['2000-06-01/2000-06-10', ['bridge', 'town', 'quarrel']],
    ['2000-06-10', ['bridge', 'town']],
    ['1990/2000-06-03', ['bridge', 'town', 'quarrel']],
    ['2000-06-02', ['bridge', 'town']],
    ['2000-05-31', ['ferry', 'town']],
    ['2000-06-01', ['town']],
    ['1989', ['town']],
    ['../1995', ['ferry', 'town']],
    // An open end means the last day that the story knows: 31 December 2001.
    ['1995/..', ['bridge', 'town', 'quarrel']],
    ['..', ['bridge', 'town', 'quarrel']],
  ])('%s shows %j', (date, expected) => expect(shown(withDate(opening, date))).toEqual(expected));

  test('dims the passages that it does not touch, and never one without a date', () => {
    expect(dimmed(withDate(opening, '1995'))).toEqual(['p1']);
    expect(dimmed(withDate(opening, '2000-06-05'))).toEqual(['p2']);
    expect(dimmed(withDate(opening, '1980'))).toEqual(['p1', 'p2']);
  });

  test('dims nothing while it is the opening one, in whatever words', () => {
    expect(dimmed(opening)).toEqual([]);
    expect(dimmed(withDate(opening, '2000-06-01/2000-06-10T12:00:00Z'))).toEqual([]);
  });

  test('an open end is as at the last known day', () =>
    expect(sceneOf(story, withDate(opening, '..')).asAt).toBe(Date.UTC(2001, 11, 31) / 86_400_000));
});

describe('layers and the choice', () => {
  const layers = ['lines', 'points'];

  test('a layer that is off hides its features and says so', () => {
    const scene = sceneOf(story, toggleLayer(opening, 'points', layers));
    expect(scene.features.get('town')).toMatchObject({ shown: false, hiddenBy: ['layer'] });
    expect(scene.counts.places).toEqual({ shown: 0, all: 4 });
  });

  test('a chosen feature that is hidden is a ghost, framed all the same', () => {
    const scene = sceneOf(story, chooseFeature(opening, 'ferry'));
    expect(scene.features.get('ferry')).toMatchObject({
      shown: false,
      ghost: true,
      hiddenBy: ['date'],
    });
    expect(scene.frame).toMatchObject({ key: 'feature:ferry', bbox: [0, 0, 1, 1] });
  });

  test('choosing clears the camera, and another frame is to be shown', () => {
    const camera = { zoom: 5, lat: 1, lon: 1, bearing: 0, pitch: 0 };
    const moved = withCamera(opening, camera);
    expect(sceneOf(story, moved).camera).toEqual(camera);
    expect(sceneOf(story, chooseFeature(moved, 'town')).camera).toBeUndefined();
    expect(sceneOf(story, opening).frame.key).toBe('opening');
  });

  test('a chosen passage frames what it names', () => {
    const scene = sceneOf(story, { ...opening, date: '1995', passage: 'p2' });
    expect(scene.frame.key).toBe('passage:p2');
    expect(scene.passages.get('p2')).toEqual({ chosen: true, dimmed: false });
  });
});

test('counts add up, a ghost is never shown, at most one feature is chosen', () => {
  const view: fc.Arbitrary<View> = fc.record(
    {
      date: fc.constantFrom('2000-06-01/2000-06-10', '1995', '2000-06-03', '..', '1989/1990'),
      feature: fc.constantFrom('ferry', 'bridge', 'town', 'quarrel'),
      passage: fc.constantFrom('p1', 'p2', 'p3'),
      hide: fc.subarray(['lines', 'points']),
      rest: fc.constant([]),
    },
    { requiredKeys: ['date', 'hide', 'rest'] },
  );
  fc.assert(
    fc.property(view, fc.option(fc.constantFrom(...ids), { nil: undefined }), (one, pointed) => {
      const scene = sceneOf(story, one, pointed);
      const features = [...scene.features.values()];
      expect(scene.counts.places.shown).toBe(features.filter((feature) => feature.shown).length);
      expect(features.every((feature) => feature.shown === (feature.hiddenBy.length === 0))).toBe(
        true,
      );
      expect(features.some((feature) => feature.ghost && feature.shown)).toBe(false);
      expect(features.filter((feature) => feature.chosen).length).toBe(one.feature ? 1 : 0);
      expect(sceneOf(story, clearChoice(one)).chosen).toBeUndefined();
      // What is hidden is never lit; what is pointed at and shown always is.
      expect(features.some((feature) => feature.lit && !feature.shown)).toBe(false);
      const target = pointed === undefined ? undefined : scene.features.get(pointed);
      expect(target?.lit).toBe(target?.shown);
      // Shape by shape it says the same as feature by feature.
      for (const { shapes, feature, shown } of features) {
        expect(shapes.length > 0).toBe(shown);
        for (const shape of feature.shapes)
          expect(scene.shapes.get(shape.id)?.shown).toBe(shapes.includes(shape));
      }
      const { passages, places } = scene.counts;
      expect(places.all).toBe(features.length);
      expect(passages.shown + dimmed(one).length).toBe(passages.all);
    }),
  );
});

test('a chosen passage lights the shown features that it names', () => {
  const scene = sceneOf(story, choosePassage(withDate(opening, '1995'), 'p2'));
  const lit = [...scene.features].filter(([, one]) => one.lit).map(([id]) => id);
  expect(lit).toEqual(['ferry', 'town']);
});

test('the order of actions on different things does not matter', () => {
  const layers = ['lines', 'points'];
  const actions = {
    date: (one: View) => withDate(one, '1995'),
    feature: (one: View) => chooseFeature(one, 'ferry'),
    lines: (one: View) => toggleLayer(one, 'lines', layers),
    points: (one: View) => toggleLayer(one, 'points', layers),
  };
  const orders = fc.shuffledSubarray(Object.values(actions), { minLength: 4 });
  const told = (view: View) => {
    const scene = sceneOf(story, view);
    return {
      ...scene,
      features: [...scene.features],
      shapes: [...scene.shapes],
      passages: [...scene.passages],
    };
  };
  fc.assert(
    fc.property(orders, orders, (some, others) => {
      const run = (list: typeof some) => list.reduce((view, act) => act(view), opening);
      expect(told(run(some))).toEqual(told(run(others)));
    }),
  );
});
