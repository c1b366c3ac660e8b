import { expect, test } from 'vitest';
import { runsOf, smoothed } from './runs.mjs';

test('splits a line where the value changes, at a position that both parts have', () => {
  const line = [[0], [1], [2], [3], [4]];
  expect(runsOf(line, ['a', 'a', 'b', 'b'])).toEqual([
    { value: 'a', line: [[0], [1], [2]] },
    { value: 'b', line: [[2], [3], [4]] },
  ]);
  expect(runsOf(line, ['a', 'a', 'a', 'a'])).toEqual([{ value: 'a', line }]);
});

test('a short run between equal neighbours takes their value', () => {
  expect(smoothed([...'aabaa'], 2).join('')).toBe('aaaaa');
  expect(smoothed([...'aabbaa'], 2).join('')).toBe('aabbaa');
  expect(smoothed([...'baaac'], 4).join('')).toBe('baaac');
});
