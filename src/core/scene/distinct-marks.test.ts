import { expect, test } from 'vitest';
import { kindWithId } from '../kinds/kinds.ts';
import { distinctMarks, type PlacedMark } from './distinct-marks.ts';

const mark = (at: number, kind = 'clash', words = 'Fire'): PlacedMark => ({
  mark: { what: 'event', kind: kindWithId(kind), time: 0, length: 1440, words },
  at,
  width: 0,
});

test('marks that look the same at the same place are drawn once', () => {
  const marks = [mark(0.5), mark(0.5, 'clash', 'Another'), mark(0.5, 'meeting'), mark(0.5001)];
  expect(distinctMarks(marks)).toEqual([marks[0], marks[2], marks[3]]);
});

test('of twenty thousand, no more are drawn than there is room for', () => {
  const marks = Array.from({ length: 20_000 }, (_, at) => mark(at / 20_000));
  const drawn = distinctMarks(marks);
  expect(drawn.length).toBeLessThanOrEqual(601);
  expect(drawn.length).toBeGreaterThan(500);
});
