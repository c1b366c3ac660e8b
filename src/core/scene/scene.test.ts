import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { heldStory } from '../../../tests/fixtures/held-story.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { openingView } from '../view/opening.ts';
import {
  changed,
  selectFeature,
  selectPassage,
  clearSelection,
  toggleLayer,
  type View,
} from '../view/view.ts';
import { hiddenReason } from './hidden.ts';
import { unrecognisedHolder } from './control.ts';
import { legendOf } from './legend.ts';
import { hoveredShape } from './hover.ts';
import { hatchingOf } from './hatching.ts';
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
    // Lasting things as of the last day; an event if it overlaps the window.
    ['2000-06-01/2000-06-10', ['bridge', 'town', 'quarrel']],
    ['2000-06-10', ['bridge', 'town']],
    ['1990/2000-06-03', ['bridge', 'town', 'quarrel']],
    ['2000-06-02', ['bridge', 'town']],
    ['2000-05-31', ['ferry', 'town']],
    ['2000-06-01', ['town']],
    ['1989', ['town']],
    ['../1995', ['ferry', 'town']],
    // An open end means the last day known to the story: 31 December 2001.
    ['1995/..', ['bridge', 'town', 'quarrel']],
    ['..', ['bridge', 'town', 'quarrel']],
  ])('%s shows %j', (date, expected) =>
    expect(shown(changed(opening, { date }))).toEqual(expected),
  );

  test('dims passages outside it, but never one without dates', () => {
    expect(dimmed(changed(opening, { date: '1995' }))).toEqual(['p1']);
    expect(dimmed(changed(opening, { date: '2000-06-05' }))).toEqual(['p2']);
    expect(dimmed(changed(opening, { date: '1980' }))).toEqual(['p1', 'p2']);
  });

  test('dims nothing while it equals the opening window, however it is written', () => {
    expect(dimmed(opening)).toEqual([]);
    expect(dimmed(changed(opening, { date: '2000-06-01T00:00/2000-06-10T23:59:59' }))).toEqual([]);
  });

  test('replaces an open end by the last known day', () =>
    expect(sceneOf(story, changed(opening, { date: '..' })).asOf).toBe(
      Date.UTC(2001, 11, 31, 23, 59) / 60_000,
    ));
});

describe('layers and selection', () => {
  const layers = ['lines', 'points'];

  test('hides the features of a layer that is off, with the reason', () => {
    const scene = sceneOf(story, toggleLayer(opening, 'points', layers));
    expect(scene.features.get('town')).toMatchObject({ shown: false, hiddenBy: ['layer'] });
    expect(scene.counts.places).toEqual({ shown: 0, all: 4 });
  });

  test('shows a hidden selected feature as a ghost and frames it', () => {
    const scene = sceneOf(story, selectFeature(opening, 'ferry'));
    expect(scene.features.get('ferry')).toMatchObject({
      shown: false,
      ghost: true,
      hiddenBy: ['date'],
    });
    expect(scene.frame).toMatchObject({ key: 'feature:ferry', bbox: [0, 0, 1, 1] });
  });

  test('clears the camera and changes the frame on selection', () => {
    const camera = { zoom: 5, lat: 1, lon: 1, bearing: 0, pitch: 0 };
    const moved = changed(opening, { camera });
    expect(sceneOf(story, moved).camera).toEqual(camera);
    expect(sceneOf(story, selectFeature(moved, 'town')).camera).toBeUndefined();
    expect(sceneOf(story, opening).frame.key).toBe('opening');
  });

  test('hides features outside the distance filter, and dims passages that mention none inside', () => {
    const near = { ...opening, within: { feature: 'town', km: 1 } };
    const scene = sceneOf(story, near);
    expect(scene.features.get('town')).toMatchObject({ shown: true, hiddenBy: [] });
    const far = ids.filter((id) => scene.features.get(id)?.hiddenBy.includes('distance'));
    expect(far.length).toBeGreaterThan(0);
    for (const { id } of story.passages) {
      const names = story.mentions
        .filter((mention) => mention.passage === id)
        .flatMap((mention) => mention.features);
      expect(scene.passages.get(id)?.byFilter).toBe(!names.some((one) => !far.includes(one)));
    }
    const all = sceneOf(story, { ...near, within: { feature: 'town', km: 20_000 } });
    expect(all.counts.places).toEqual(sceneOf(story, opening).counts.places);
  });

  test('frames what a selected passage mentions', () => {
    const scene = sceneOf(story, { ...opening, date: '1995', passage: 'p2' });
    expect(scene.frame.key).toBe('passage:p2');
    expect(scene.passages.get('p2')).toMatchObject({ selected: true, dimmed: false });
  });
});

test('counts add up, ghosts are never shown, at most one feature is selected', () => {
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
    fc.property(view, (one) => {
      const scene = sceneOf(story, one);
      const features = [...scene.features.values()];
      expect(scene.counts.places.shown).toBe(features.filter((feature) => feature.shown).length);
      expect(features.every((feature) => feature.shown === (feature.hiddenBy.length === 0))).toBe(
        true,
      );
      expect(features.some((feature) => feature.ghost && feature.shown)).toBe(false);
      expect(features.filter((feature) => feature.selected).length).toBe(one.feature ? 1 : 0);
      expect(sceneOf(story, clearSelection(one)).selected).toBeUndefined();
      // Hidden features are never highlighted; shown features always are while hovered.
      expect(features.some((feature) => feature.highlighted && !feature.shown)).toBe(false);
      for (const shape of scene.shapes.values())
        expect(hoveredShape(shape)).toEqual(
          shape.shown ? { ...shape, highlighted: true, dimmed: false, nameOnly: false } : shape,
        );
      // Shapes and features agree.
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

test('highlights the shown features that the selected passage mentions', () => {
  const scene = sceneOf(story, selectPassage(changed(opening, { date: '1995' }), 'p2'));
  const highlighted = [...scene.features].filter(([, one]) => one.highlighted).map(([id]) => id);
  expect(highlighted).toEqual(['ferry', 'town']);
});

test('independent actions can be done in any order', () => {
  const layers = ['lines', 'points'];
  const actions = {
    date: (one: View) => changed(one, { date: '1995' }),
    feature: (one: View) => selectFeature(one, 'ferry'),
    lines: (one: View) => toggleLayer(one, 'lines', layers),
    points: (one: View) => toggleLayer(one, 'points', layers),
  };
  const orders = fc.shuffledSubarray(Object.values(actions), { minLength: 4 });
  const shownIds = (view: View) => {
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
      expect(shownIds(run(some))).toEqual(shownIds(run(others)));
    }),
  );
});

describe('perspectives and precision', () => {
  const two = sidedStory();
  const from = openingView(two);
  const seen = (id: string, view: View) => {
    const found = sceneOf(two, view).features.get(id);
    if (!found) throw new Error(id);
    return found;
  };
  const shapes = (id: string, view: View) => seen(id, view).shapes.map((shape) => shape.id);

  test.each<[string, string, string, string[], string[]]>([
    ['fort', 'law', '1999', ['fort-law'], []],
    ['fort', 'ground', '1996', ['fort-1996'], []],
    // Another perspective has it on that day, so the perspective hides it, not the date.
    ['fort', 'ground', '1999', [], ['perspective']],
    ['camp', 'law', '1995', [], ['perspective']],
    ['camp', 'law', '1999', [], ['date', 'perspective']],
    ['camp', 'ground', '1999', [], ['date']],
    ['camp', 'ground', '1995', ['camp'], []],
  ])(
    '%s in perspective %s on %s: %j, hidden by %j',
    (id, perspective, date, expected, hiddenBy) => {
      const one = seen(id, changed(changed(from, { date }), { perspective }));
      expect([one.shapes.map((shape) => shape.id), one.hiddenBy]).toEqual([expected, hiddenBy]);
    },
  );

  test('filters by precision', () => {
    expect(shapes('fort', changed(from, { precision: 50 }))).toEqual(['fort-law']);
    const filtered = seen('fort', changed(from, { precision: 49 }));
    expect(filtered.hiddenBy).toEqual(['precision']);
    expect(hiddenReason(filtered, sceneOf(two, changed(from, { precision: 49 })))).toBe(
      'location not accurate enough',
    );
    // A feature without a stated precision counts as imprecise.
    expect(seen('town', changed(from, { precision: 1e6 })).shown).toBe(false);
  });

  test('draws both parts around an inexact date, the more certain first, with certainties that add up to one', () => {
    const parts = smallStory();
    const features = parts.layers['layers/lines.geojson']?.features;
    const ferry = features?.[0] as { geometry: unknown };
    const { geometry } = ferry;
    ferry.geometry = null;
    features?.push(
      { type: 'Feature', id: 'old', geometry, properties: { of: 'ferry', when: '../1995-05-02~' } },
      { type: 'Feature', id: 'new', geometry, properties: { of: 'ferry', when: '1995-05-03~/..' } },
    );
    const parsed = parseStory(filesOf(parts));
    if (!parsed.ok) throw new Error('not parsed');
    const on = (date: string) =>
      sceneOf(parsed.value, changed(openingView(parsed.value), { date }));
    const drawn = (date: string) =>
      on(date)
        .features.get('ferry')
        ?.shapes.map(({ id }) => id);
    expect(['1995-04-29', '1995-05-01', '1995-05-05', '1995-05-06'].map(drawn)).toEqual([
      ['old'],
      ['old', 'new'],
      ['new', 'old'],
      ['new'],
    ]);
    const scene = on('1995-05-04');
    const presence = (id: string) => scene.shapes.get(id)?.presence ?? 0;
    expect(presence('old')).toBeGreaterThan(0);
    expect(presence('old') + presence('new')).toBeCloseTo(1);
  });
});

test('shows control by hatching and in the legend where it differs from the first perspective', () => {
  const story = heldStory();
  const field = story.features.get('field');
  if (!field) throw new Error('no field');
  expect(field.shapes.map((shape) => unrecognisedHolder(story, field, shape))).toEqual([
    undefined,
    2,
    1,
    undefined,
  ]);
  const legend = (date: string) =>
    legendOf(
      story,
      sceneOf(story, changed(changed(openingView(story), { date }), { perspective: 'ground' })),
      'lines',
    )
      .map(({ words, holderTitle }) =>
        holderTitle === undefined ? words : `${words}: ${holderTitle}`,
      )
      .filter((words) => words.startsWith('District'));
  expect(legend('1990')).toEqual(['District: The South']);
  // What no source says has a mark of its own, and no holder's hatching.
  expect(legend('1985')).toEqual(['District: Front not drawn']);
  const then = sceneOf(
    story,
    changed(changed(openingView(story), { date: '1985' }), { perspective: 'ground' }),
  );
  expect(legendOf(story, then).map(({ holder }) => holder)).toContain('unknown');
  expect(legend('1999')).toEqual(['District']);
  // By the first perspective, which says how things should be, nobody’s hatching is shown.
  const seen = (perspective: string) =>
    sceneOf(story, changed(changed(openingView(story), { date: '1990' }), { perspective }));
  const onTheGround = hatchingOf(story, seen('ground'));
  expect([...onTheGround.held]).toEqual(['field-1990']);
  expect([...onTheGround.hatched]).toEqual(['field-1990']);
  const byLaw = seen('law');
  expect(hatchingOf(story, byLaw)).toEqual({ held: new Set(), hatched: new Set() });
  expect(legendOf(story, byLaw).map(({ holderTitle }) => holderTitle)).not.toContain('The South');
  // A hidden layer keeps its legend but draws nothing.
  const off = sceneOf(story, toggleLayer(openingView(story), 'lines', ['lines', 'points']));
  const words = (layer?: string) => legendOf(story, off, layer).map((entry) => entry.words);
  expect(words('lines')).toContain('District');
  expect(words()).not.toContain('District');
});
