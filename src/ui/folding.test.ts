import { expect, test } from 'vitest';
import { Folding } from './folding.ts';

/** What each of several steps of the reader says. */
function steps(from: number, ...positions: readonly number[]) {
  const folding = new Folding(from);
  return positions.map((position) => folding.scrollTo(position, true));
}

test('scrolling down folds, and back unfolds, after a short distance', () => {
  expect(steps(0, 10, 20, 30)).toEqual([undefined, undefined, true]);
  expect(steps(500, 490, 480, 470)).toEqual([undefined, undefined, false]);
});

test('a finger that trembles changes nothing', () => {
  expect(steps(500, 510, 505, 512, 500, 515)).toEqual(Array(5).fill(undefined));
});

test('the distance counts from where the direction changed', () => {
  expect(steps(0, 400, 390, 380, 370)).toEqual([true, undefined, undefined, false]);
});

test('where the page itself scrolls to, it folds, in either direction', () => {
  const folding = new Folding(500);
  expect(folding.scrollTo(200, false)).toBe(true);
  expect(folding.scrollTo(190, true)).toBeUndefined();
  expect(folding.scrollTo(170, true)).toBe(false);
});
