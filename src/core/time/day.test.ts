import { expect, test } from 'vitest';
import { dayOf, isoOf } from './day.ts';

test('finds the day of a timestamp, also before 1970', () => {
  expect(isoOf(dayOf(Date.UTC(2023, 4, 11, 23, 59)))).toBe('2023-05-11');
  expect(isoOf(dayOf(Date.UTC(1923, 6, 7, 12)))).toBe('1923-07-07');
});
