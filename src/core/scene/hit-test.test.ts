import { expect, test } from 'vitest';
import { hitBy, mostLikely, type Hit } from './hit-test.ts';

const hit = (id: string, form: Hit['form']): Hit => ({ id, form });

test.each([
  ['nothing', [], []],
  ['a point means itself alone', [hit('corridor', 'area'), hit('gate', 'symbol')], ['gate']],
  [
    'a line comes before the area that it lies in, whichever is on top',
    [hit('corridor', 'area'), hit('road', 'line')],
    ['road', 'corridor'],
  ],
  [
    'of two alike the topmost comes first, each once',
    [hit('b', 'line'), hit('a', 'line'), hit('b', 'area')],
    ['b', 'a'],
  ],
])('%s', (_case, hits, expected) => expect(mostLikely(hits)).toEqual(expected));

/** Things at distances, as a query finds them. */
const drawn =
  (...things: readonly (readonly [distance: number, hit: Hit])[]) =>
  (within: number) =>
    things.flatMap(([distance, hit]) => (distance <= within ? [hit] : []));

test.each([
  ['a point 16 px away', drawn([16, hit('town', 'symbol')]), [], ['town']],
  ['a point beyond 22 px', drawn([23, hit('town', 'symbol')]), [], []],
  [
    'a point beside the area that it lies in',
    drawn([0, hit('region', 'area')], [20, hit('town', 'symbol')]),
    ['region'],
    ['town'],
  ],
  [
    'the nearer of two points',
    drawn([9, hit('near', 'symbol')], [14, hit('far', 'symbol')]),
    [],
    ['near'],
  ],
  [
    'a line',
    drawn([0, hit('region', 'area')], [12, hit('road', 'line')]),
    ['region'],
    ['road', 'region'],
  ],
  ['an area that the finger is not on', drawn([12, hit('region', 'area')]), [], []],
] as const)('what a mouse and a finger hit: %s', (_case, within, byMouse, byFinger) => {
  expect(hitBy('mouse', within)).toEqual(byMouse);
  expect(hitBy('finger', within)).toEqual(byFinger);
});
