import { expect, test } from 'vitest';
import { roomiestPoints } from './roomiest.ts';

function gridOf(drawing: string) {
  const lines = drawing
    .trim()
    .split('\n')
    .map((line) => line.trim());
  const codes = lines.flatMap((line) =>
    [...line].map((letter) => (letter === '.' ? undefined : letter)),
  );
  return { columns: lines[0]?.length ?? 0, rows: lines.length, codes };
}

test('a name stands where its country has most room', () => {
  const grid = gridOf(`
    aaaaaaaaab
    aaaaaaaaab
    aaaaaaaaab
    aaaaaaaaab
    aaaaaaaaab
    ..........
  `);
  expect(roomiestPoints(grid, () => 2)).toEqual(new Map([['a', [4, 2]]]));
});

test('a country without room for its name has none', () => {
  const grid = gridOf(`
    aab
    aab
    aab
  `);
  expect(roomiestPoints(grid, () => 1).size).toBe(0);
  expect(roomiestPoints(gridOf('aaa\naaa\naaa'), () => 2).size).toBe(0);
});

test('the sea counts as another country', () => {
  const grid = gridOf(`
    ..aaa
    ..aaa
    ..aaa
  `);
  expect(roomiestPoints(grid, () => 1)).toEqual(new Map([['a', [3, 1]]]));
});
