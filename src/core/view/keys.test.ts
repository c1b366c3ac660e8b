import { describe, expect, test } from 'vitest';
import { sidedStory } from '../../../tests/fixtures/sided-story.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import { decodeView, encodeView } from './codec.ts';
import { keys } from './keys.ts';
import { openingView } from './opening.ts';
import { changed } from './view.ts';

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;
const opening = openingView(story);

/** What a key's value changes; undefined if it can't be read. */
const read = (key: string, value: string, of = story) =>
  keys.find((row) => row.key === key)?.read(value, of);

describe('limits of values', () => {
  test.each([
    ['map', '0/-90/-180', true],
    ['map', '24/90/180', true],
    ['map', '24.01/0/0', false],
    ['map', '-0.1/0/0', false],
    ['map', '5/90.1/0', false],
    ['map', '5/-90.1/0', false],
    ['map', '5/0/180.1', false],
    ['map', '5/0/-180.1', false],
    ['map', '5/0/0/360/85', true],
    ['map', '5/0/0/-360/0', true],
    ['map', '5/0/0/361/0', false],
    ['map', '5/0/0/0/85.1', false],
    ['map', '5/0/0/0/-1', false],
    ['map', '5/0/0/0', false],
    ['map', '5/0/0/0/0/0', false],
    ['map', '5/0', false],
    // Plain decimal numbers only, not everything JavaScript accepts.
    ['map', '1e1/0/0', false],
    ['map', '+1/0/0', false],
    ['map', '5/0/', false],
    ['map', '5./0/0', false],
    ['map', 'x5/0/0', false],
    ['map', '5x/0/0', false],
    ['measure', '180,90;-180,-90', true],
    ['measure', '180.1,0', false],
    ['measure', '0,90.1', false],
    ['measure', '0,0,0', false],
    ['measure', '0,0;1', false],
    ['within', 'town,0.1', true],
    ['within', 'town,20040', true],
    ['within', 'town,20040.1', false],
    ['within', 'town,-1', false],
    ['within', ',5', false],
    ['within', 'town,', false],
    ['within', '5', false],
    ['precision', '0', true],
    ['precision', '-0.1', false],
    ['precision', 'some', false],
  ])('%s=%s: %s', (key, value, expected) => expect(read(key, value) !== undefined).toBe(expected));
});

test('reads a camera in link order, rounded as when written', () => {
  expect(read('map', '7.123/40.1234567/45.9876543/12.34/56.78')).toEqual({
    camera: { zoom: 7.12, lat: 40.12346, lon: 45.98765, bearing: 12.3, pitch: 56.8 },
  });
  expect(read('map', '7/40/45')).toEqual({
    camera: { zoom: 7, lat: 40, lon: 45, bearing: 0, pitch: 0 },
  });
});

test.each([
  [{ bearing: 0, pitch: 0 }, 'map=7/40/45'],
  [{ bearing: 10, pitch: 0 }, 'map=7/40/45/10/0'],
  [{ bearing: 0, pitch: 30 }, 'map=7/40/45/0/30'],
])('writes a camera with %j as %s', (turned, expected) => {
  const camera = { zoom: 7, lat: 40, lon: 45, ...turned };
  expect(encodeView(story, changed(opening, { camera })).fragment).toBe(expected);
});

test('hides layers in the story’s order, whatever the link’s', () => {
  expect(read('hide', 'points,lines')).toEqual({ hide: ['lines', 'points'] });
  expect(read('hide', 'points')).toEqual({ hide: ['points'] });
});

test('writes the feature to the fragment only if the path can’t contain it; the path takes precedence', () => {
  const view = changed(opening, { feature: 'town', passage: 'p2' });
  expect(encodeView(story, view)).toEqual({ feature: 'town', fragment: 'passage=p2' });
  const { fragment } = encodeView(story, view, { framed: true });
  expect(fragment).toBe('feature=town&passage=p2');
  expect(decodeView(story, { fragment })).toEqual({ view, ignored: [] });
  expect(decodeView(story, { feature: 'ferry', fragment })).toEqual({
    view: { ...view, feature: 'ferry' },
    ignored: [],
  });
  expect(decodeView(story, { fragment: 'feature=tunnel' }).ignored).toEqual(['feature=tunnel']);
  expect(decodeView(story, { fragment: 'feature=' })).toEqual({ view: opening, ignored: [] });
});

test('writes a feature that has no page to the fragment', () => {
  const some = { ...story, pages: new Set(['ferry']) };
  const view = changed(opening, { feature: 'town', passage: 'p2' });
  const address = encodeView(some, view);
  expect(address).toEqual({ fragment: 'feature=town&passage=p2' });
  expect(decodeView(some, address)).toEqual({ view, ignored: [] });
  // Its address from when it had a page.
  expect(decodeView(some, { feature: 'town', fragment: 'passage=p2' }).view).toEqual(view);
  expect(encodeView(some, changed(view, { feature: 'ferry' })).feature).toBe('ferry');
});

describe('a story without perspectives, or with names in one language', () => {
  test('keeps those keys as unknown, and writes none', () => {
    const { view, ignored } = decodeView(story, { fragment: 'as=law&names=hy' });
    expect([view.rest, ignored]).toEqual([['as=law', 'names=hy'], []]);
    const { fragment } = encodeView(story, changed(opening, { names: 'en' }), { full: true });
    expect(fragment).not.toContain('names');
  });

  test('otherwise reads them, and writes them if they differ from the opening view', () => {
    const two = sidedStory();
    const view = changed(openingView(two), { perspective: 'ground', names: 'hy' });
    expect(encodeView(two, view).fragment).toBe('names=hy&as=ground');
    expect(encodeView(two, openingView(two)).fragment).toBe('');
  });
});

test('an empty precision removes the opening view’s', () => {
  const customStory = { ...story, opening: { ...story.opening, precision: 500 } };
  const view = openingView(customStory);
  expect(view.precision).toBe(500);
  expect(encodeView(customStory, view).fragment).toBe('');
  expect(encodeView(customStory, changed(view, { precision: undefined })).fragment).toBe(
    'precision=',
  );
  expect(decodeView(customStory, { fragment: 'precision=' }).view).not.toHaveProperty('precision');
  expect(encodeView(customStory, changed(view, { precision: 0 })).fragment).toBe('precision=0');
});

test('a story opens with its own view', () => {
  const two = sidedStory();
  expect(openingView(two)).toEqual({
    date: '2000-06-01/2000-06-10',
    hide: [],
    rest: [],
    perspective: 'law',
  });
  const customStory = {
    ...two,
    opening: { ...two.opening, as: 'ground', names: 'hy', hide: ['lines'] },
  };
  expect(openingView(customStory)).toMatchObject({
    perspective: 'ground',
    names: 'hy',
    hide: ['lines'],
  });
  expect(opening).not.toHaveProperty('perspective');
  expect(opening).not.toHaveProperty('names');
});
