import { expect, test } from 'vitest';
import { minutesPerDay } from './minute.ts';
import { stepOn } from './step.ts';

const length = (days: number) => ({ start: 0, end: days * minutesPerDay });

test.each([
  [1 / 24, 1],
  [1, 1],
  [7, 10],
  [30, 30],
  [60, 60],
  [36_500, 60],
])('%d days with clock times have steps of %d minutes', (days, step) =>
  expect(stepOn(length(days), 1)).toBe(step),
);

test('days have steps of a day', () => expect(stepOn(length(1), minutesPerDay)).toBe(1440));
