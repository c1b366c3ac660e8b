import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyCamera } from '../../../tests/fixtures/any-camera.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { parseStory } from '../checking/parse.ts';
import { decodeView, encodeView, sanitizeFragment } from './codec.ts';
import { namesOf, openingView } from './opening.ts';
import { changed, toggleLayer, type LonLat, type View } from './view.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;
const opening = openingView(story);

/** Arbitrary values for each part of a View. A new part must be added here too, or this doesn't compile. */
const parts: { readonly [Part in keyof Required<View>]: fc.Arbitrary<NonNullable<View[Part]>> } = {
  camera: anyCamera,
  date: fc.constantFrom('2000-06-01/2000-06-10', '1995', '2000-06-10~', '../2000', '1999%', '..'),
  feature: fc.constantFrom('ferry', 'bridge', 'town', 'quarrel'),
  passage: fc.constantFrom('p1', 'p2', 'p3'),
  within: fc.record({
    feature: fc.constantFrom('ferry', 'town'),
    km: fc.constantFrom(0.5, 20, 20000),
  }),
  kinds: fc.subarray(story.kinds.map(({ id }) => id)),
  where: fc
    .subarray(['kind', 'description'])
    .map((properties) => properties.map((property) => ({ property, values: ['a:b', 'c,d'] })))
    .filter(({ length }) => length > 0),
  measure: fc.array(
    anyCamera.map(({ lon, lat }): LonLat => [lon, lat]),
    { maxLength: 4 },
  ),
  units: fc.constant('mi'),
  hide: fc.subarray(['lines', 'points']),
  rest: fc.subarray(['names=hy', 'as=ground', 'later', 'x=%2F%20a', 'with=2020']),
  // For a story with perspectives and languages, see below.
  perspective: fc.constant('law'),
  names: fc.constant('hy'),
  precision: fc.nat(50_000),
};
const { perspective: _perspective, names: _names, ...own } = parts;
const view: fc.Arbitrary<View> = fc.record(own, { requiredKeys: ['date', 'hide', 'rest'] });

describe('round trips', () => {
  test.each([false, true])('decoding an encoded View gives the same View (full: %s)', (full) =>
    fc.assert(
      fc.property(view, (original) => {
        const { view: read, ignored } = decodeView(story, encodeView(story, original, { full }));
        expect(read).toEqual(original);
        expect(ignored).toEqual([]);
      }),
    ),
  );

  test('also with perspectives and a precision', () => {
    const two = sidedStory();
    const sided = fc.record(
      {
        date: fc.constant('1995'),
        hide: fc.constant([]),
        rest: fc.constant([]),
        perspective: fc.constantFrom('law', 'ground'),
        names: fc.constantFrom('en', 'hy'),
        precision: fc.nat(50_000),
      },
      { requiredKeys: ['date', 'hide', 'rest', 'perspective', 'names'] },
    );
    fc.assert(
      fc.property(sided, fc.boolean(), (original, full) => {
        const { view: read, ignored } = decodeView(two, encodeView(two, original, { full }));
        expect(read).toEqual(original);
        expect(ignored).toEqual([]);
      }),
    );
  });

  test.each([
    ['', 'law', undefined, []],
    ['as=ground&precision=500', 'ground', 500, []],
    ['as=sea&precision=-1', 'law', undefined, ['as=sea', 'precision=-1']],
    ['precision=', 'law', undefined, []],
  ])('“#%s” has perspective %s and precision %s', (fragment, perspective, precision, ignored) => {
    const read = decodeView(sidedStory(), { fragment });
    expect([read.view.perspective, read.view.precision, read.ignored]).toEqual([
      perspective,
      precision,
      ignored,
    ]);
  });

  test.each([
    ['', undefined, []],
    ['names=hy', 'hy', []],
    ['names=ru', undefined, ['names=ru']],
    ['names=', undefined, ['names=']],
    ['names=local', undefined, ['names=local']],
  ])('“#%s” uses names in %s', (fragment, names, ignored) => {
    const read = decodeView(sidedStory(), { fragment });
    expect([read.view.names, read.ignored]).toEqual([names, ignored]);
  });

  test.each([
    [undefined, undefined, 'hy', 'hy'],
    [undefined, undefined, 'ru', 'en'],
    [undefined, 'en', 'hy', 'en'],
    ['en', 'hy', 'hy', 'en'],
  ])(
    'a view with names in %s, of a story that opens with %s, for a reader of %s, uses %s',
    (names, opening, language, expected) => {
      const two = sidedStory();
      const customStory = {
        ...two,
        opening: { ...two.opening, ...(opening ? { names: opening } : {}) },
      };
      expect(namesOf(customStory, changed(openingView(two), { names }), language)).toBe(expected);
    },
  );

  test('a shared link states the perspective and the language of names', () => {
    const two = sidedStory();
    const { fragment } = encodeView(two, openingView(two), { full: true });
    expect(fragment).toContain('as=law');
    expect(fragment).toContain('names=en');
    const armenian = encodeView(two, openingView(two), { full: true, language: 'hy' });
    expect(armenian.fragment).toContain('names=hy');
  });

  test('encoding a decoded link gives an equivalent link, whatever the fragment', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.webFragments(), (a, b) => {
        for (const fragment of [encodeURIComponent(a), a, b, `date=${a}&map=${b}`]) {
          const first = decodeView(story, { fragment }).view;
          expect(decodeView(story, encodeView(story, first)).view).toEqual(first);
          expect(() => decodeURIComponent(sanitizeFragment(fragment))).not.toThrow();
        }
      }),
    ));
});

describe('links', () => {
  test('the opening view has an empty fragment', () =>
    expect(encodeView(story, opening)).toEqual({ feature: undefined, fragment: '' }));

  test('a shared link states the date and the hidden layers', () =>
    expect(encodeView(story, opening, { full: true }).fragment).toBe(
      'date=2000-06-01/2000-06-10&hide=',
    ));

  // Links made by any version must keep working: add lines, never change one.
  test.each([
    ['map=7.5/40.2/45.86', { camera: { zoom: 7.5, lat: 40.2, lon: 45.86, bearing: 0, pitch: 0 } }],
    ['map=3/-1.5/170/90/45', { camera: { zoom: 3, lat: -1.5, lon: 170, bearing: 90, pitch: 45 } }],
    ['date=1995', { date: '1995' }],
    ['date=..%2F2000-06-10', { date: '../2000-06-10' }],
    ['passage=p2&hide=points', { passage: 'p2', hide: ['points'] }],
    ['hide=points,lines', { hide: ['lines', 'points'] }],
    ['hide=', { hide: [] }],
    ['within=town,20', { within: { feature: 'town', km: 20 } }],
    [
      'measure=45.86,40.2;46.5,39.6',
      {
        measure: [
          [45.86, 40.2],
          [46.5, 39.6],
        ],
      },
    ],
    ['measure=', { measure: [] }],
    ['units=mi', { units: 'mi' }],
    ['units=km', {}],
    ['names=hy&as=ground', { rest: ['names=hy', 'as=ground'] }],
    ['', {}],
  ])('#%s', (fragment, expected) =>
    expect(decodeView(story, { fragment })).toEqual({
      view: { ...opening, ...expected },
      ignored: [],
    }),
  );

  test.each([
    ['map=7/40'],
    ['map=7/91/45'],
    ['map=7/north/45'],
    ['date='],
    ['date=soon'],
    ['date=2001/2000'],
    ['passage=p9'],
    ['hide=nothing'],
    ['within=town'],
    ['within=town,0'],
    ['within=town,99999'],
    ['within=tunnel,20'],
    ['measure=45'],
    ['measure=45,91'],
    ['measure=45,40;'],
    ['measure=east,north'],
    ['units=leagues'],
    ['units='],
    ['date'],
  ])('#%s can’t be read: it is reported, and the rest applies', (fragment) => {
    const { view: read, ignored } = decodeView(story, { feature: 'ferry', fragment });
    expect(read).toEqual({ ...opening, feature: 'ferry' });
    expect(ignored).toEqual([fragment]);
  });

  test('reports a feature that doesn’t exist', () =>
    expect(decodeView(story, { feature: 'tunnel', fragment: '' }).ignored).toEqual(['tunnel']));

  test('reads the first of two equal keys and reports the second', () =>
    expect(decodeView(story, { fragment: 'date=1995&date=1996' })).toMatchObject({
      view: { date: '1995' },
      ignored: ['date=1996'],
    }));
});

test('toggling a layer twice changes nothing, in any order', () =>
  fc.assert(
    fc.property(view, fc.constantFrom('lines', 'points'), (before, layer) => {
      const order = ['lines', 'points'];
      expect(toggleLayer(toggleLayer(before, layer, order), layer, order)).toEqual(before);
      expect(toggleLayer(before, layer, order).hide.includes(layer)).toBe(
        !before.hide.includes(layer),
      );
    }),
  ));
