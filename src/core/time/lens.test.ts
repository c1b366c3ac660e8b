import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lensOf } from './lens.ts';

const all = { start: 0, end: 12_000 };

describe('the lens', () => {
  test('shows a window with half its length on either side', () =>
    expect(lensOf({ start: 5000, end: 5010 }, all, 12_000, 1)).toEqual({ start: 4995, end: 5015 }));

  test('shows at least three days before and after', () =>
    expect(lensOf({ start: 5000, end: 5001 }, all, 12_000, 1)).toEqual({ start: 4997, end: 5004 }));

  test('shows the days around the end of a long window', () =>
    expect(lensOf({ start: 1000, end: 9000 }, all, 12_000, 1)).toEqual({ start: 8499, end: 9500 }));

  test('ends where time ends, with as many days', () =>
    expect(lensOf({ start: 11_990, end: 12_000 }, all, 12_000, 1)).toEqual({
      start: 11_985,
      end: 12_000,
    }));

  test('is left out where it would show much of all time', () =>
    expect(lensOf({ start: 2, end: 8 }, { start: 0, end: 20 }, 20, 1)).toBeUndefined());

  test('holds the last day of any window within the timeline', () =>
    fc.assert(
      fc.property(fc.nat(11_999), fc.integer({ min: 1, max: 12_000 }), (start, length) => {
        const end = Math.min(12_000, start + length);
        const lens = lensOf({ start, end }, all, 12_000, 1);
        expect(lens && lens.start < end && end <= lens.end).toBe(true);
      }),
    ));
});
