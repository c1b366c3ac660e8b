import { expect, test } from 'vitest';
import { palettes } from '#drawing/palette.ts';
import { badgeMarkup, placesOf, setBadge } from './badges.ts';
import { CollisionIndex } from './collision-index.ts';
import type { XY } from '#core/scene/mercator.ts';

const point = (number: number, from: XY) => ({ number, from, isPoint: true });

test('points at one place share a tag, in order; lines and areas keep their own', () => {
  const places = placesOf([
    point(7, [100, 100]),
    point(1, [104, 97]),
    point(6, [102, 103]),
    point(2, [140, 100]),
    { number: 3, from: [100, 100], isPoint: false },
  ]);
  expect(places.map(({ numbers }) => numbers)).toEqual([[1, 6, 7], [2], [3]]);
});

test('a tag lists its numbers and stays off its symbol and off others', () => {
  const collisions = new CollisionIndex({ width: 300, height: 200 });
  collisions.take([{ left: 92, right: 108, top: 92, bottom: 108 }]);
  const badge = setBadge([1, 6, 7], [100, 100], true, collisions);
  expect(badgeMarkup(badge, palettes.light)).toContain('>1·6·7<');
  const [x, y] = badge.at;
  // Five letters of 6 px, and 4 px on either side.
  expect(Math.abs(x - 100) >= 19 + 8 || Math.abs(y - 100) >= 16).toBe(true);
  const other = setBadge([2], [100, 100], true, collisions);
  expect(Math.abs(other.at[0] - x) >= 27 || Math.abs(other.at[1] - y) >= 16).toBe(true);
});
