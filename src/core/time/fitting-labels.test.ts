import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fittingLabels } from './fitting-labels.ts';

const texts = (labels: readonly { text: string; at: number }[], width: number) =>
  fittingLabels(labels, width).map(({ text }) => text);

test('a month stays, and the day beside it goes', () =>
  expect(
    texts(
      [
        { text: '30', at: 40 },
        { text: '1 June', at: 70 },
        { text: '2', at: 110 },
      ],
      200,
    ),
  ).toEqual(['1 June', '2']));

test('of two as long, the first stays', () =>
  expect(
    texts(
      [
        { text: '1923', at: 0 },
        { text: '1990', at: 20 },
        { text: '2000', at: 80 },
      ],
      200,
    ),
  ).toEqual(['1923', '2000']));

test('none overlaps another or leaves the axis', () =>
  fc.assert(
    fc.property(
      fc.array(fc.record({ text: fc.string({ minLength: 1, maxLength: 14 }), at: fc.nat(400) })),
      (labels) => {
        const fitting = [...fittingLabels(labels, 400)].sort((a, b) => a.from - b.from);
        for (const [index, { from, text }] of fitting.entries()) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(from + text.length * 6.4).toBeLessThanOrEqual(400 + 1e-9);
          const next = fitting[index + 1];
          if (next) expect(from + text.length * 6.4).toBeLessThanOrEqual(next.from);
        }
      },
    ),
  ));
