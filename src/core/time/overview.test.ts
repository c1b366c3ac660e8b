import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOf } from './axis.ts';
import { overviewOf } from './overview.ts';

describe('an overview', () => {
  test('is linear, whatever happens in it', () => {
    const { axis, cut } = overviewOf([0, 10, 20, 40, 60, 80, 100]);
    expect(cut).toBeUndefined();
    for (const day of [0, 5, 10, 33, 100]) expect(positionOf(axis, day)).toBeCloseTo(day / 100);
  });

  test('cuts a long time without changes short, and stays linear in the rest', () => {
    const { axis, cut } = overviewOf([0, 600, 650, 700, 800, 1000]);
    expect(cut).toEqual({ start: 0, end: 600 });
    expect(positionOf(axis, 600)).toBeCloseTo(0.04 / 1.04);
    const width = (from: number, to: number) => positionOf(axis, to) - positionOf(axis, from);
    expect(width(600, 700)).toBeCloseTo(width(900, 1000));
  });

  test('keeps a time that is all there is', () => {
    expect(overviewOf([0, 10]).cut).toBeUndefined();
    const { axis, cut } = overviewOf([0, 50, 100]);
    expect(cut).toBeUndefined();
    expect(positionOf(axis, 25)).toBe(0.25);
  });

  test('begins at its first day and ends at its last', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -1e6, max: 1e6 }), { minLength: 2, maxLength: 20 }),
        (unsorted) => {
          const days = unsorted.sort((a, b) => a - b);
          const positions = days.map((day) => positionOf(overviewOf(days).axis, day));
          expect(positions[0]).toBe(0);
          expect(positions.at(-1)).toBe(1);
          expect(
            positions.every((at, index) => index === 0 || at > (positions[index - 1] ?? 1)),
          ).toBe(true);
        },
      ),
    );
  });
});
