import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rect } from '#drawing/rect.ts';
import { insetsFor } from './insets.ts';

const map: Rect = { left: 500, top: 0, right: 1400, bottom: 800 };
const box = (left: number, top: number, width: number, height: number): Rect => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

test.each<[string, Rect[], object]>([
  ['a legend in a corner', [box(510, 10, 240, 340)], { left: 250 }],
  ['a card in the other', [box(1060, 10, 330, 600)], { right: 340 }],
  ['one line at the top', [box(510, 10, 700, 38)], { top: 48 }],
  ['a drawer at the bottom', [box(500, 500, 900, 300)], { bottom: 300 }],
  ['legend and card', [box(510, 10, 240, 340), box(1060, 10, 330, 600)], { left: 250, right: 340 }],
  ['one that is closed', [box(0, 0, 0, 0)], {}],
  ['one next to the map', [box(0, 0, 480, 800)], {}],
  ['one that leaves too little', [box(500, 100, 900, 700)], {}],
  [
    'two that leave too little: the larger',
    [box(1010, 10, 380, 700), box(510, 10, 400, 700)],
    { left: 410 },
  ],
  [
    'a card from below and a key above it, with large text',
    [box(510, 60, 620, 130), box(500, 430, 900, 370)],
    { bottom: 370, top: 0 },
  ],
])('%s', (_name, panels, expected) =>
  expect(insetsFor(map, panels)).toEqual({ left: 0, top: 0, right: 0, bottom: 0, ...expected }),
);

test('a third of the map is left, and the area inside the insets meets no panel, unless too little would be left', () => {
  const panel = fc
    .tuple(
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: -50, max: 850 }),
      fc.nat(600),
      fc.nat(600),
    )
    .map(([left, top, width, height]) => box(left, top, width + 1, height + 1));
  fc.assert(
    fc.property(fc.array(panel, { maxLength: 3 }), (panels) => {
      const { left, top, right, bottom } = insetsFor(map, panels);
      const free = box(map.left + left, map.top + top, 900 - left - right, 800 - top - bottom);
      expect(free.right - free.left).toBeGreaterThanOrEqual(300);
      expect(free.bottom - free.top).toBeGreaterThanOrEqual(800 / 3);
      const meets = (one: Rect) =>
        one.right > free.left &&
        one.left < free.right &&
        one.bottom > free.top &&
        one.top < free.bottom;
      const areaOf = (one: Rect) => (one.right - one.left) * (one.bottom - one.top);
      const isAvoidable = (one: Rect) =>
        Object.values(insetsFor(map, [one])).some((inset) => inset > 0);
      const [largest] = panels.filter(isAvoidable).toSorted((a, b) => areaOf(b) - areaOf(a));
      if (largest) expect(meets(largest)).toBe(false);
    }),
  );
});
