import { expect, test } from 'vitest';
import { CollisionIndex } from './collision-index.ts';

const box = (left: number, top: number) => ({ left, top, right: left + 20, bottom: top + 10 });
const size = { width: 200, height: 100 };

test('a label is on the globe if all its corners are', () => {
  const disk = { centre: [100, 50], radius: 40 } as const;
  const index = new CollisionIndex(size, [], disk);
  expect(index.areOnEarth([box(90, 45)])).toBe(true);
  expect(index.areOnEarth([box(125, 45)])).toBe(false);
  expect(index.areOnEarth([box(90, 45), box(65, 15)])).toBe(false);
});

test('where the earth fills the picture, all labels are on it', () =>
  expect(new CollisionIndex(size).areOnEarth([box(190, 95)])).toBe(true));
