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
  ['panels that leave too little', [box(510, 10, 400, 700), box(1000, 10, 390, 700)], {}],
])('%s', (_name, panels, expected) =>
  expect(insetsFor(map, panels)).toEqual({ left: 0, top: 0, right: 0, bottom: 0, ...expected }),
);

test('the area inside the insets meets no panel, or there are no insets', () => {
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
      if (left + top + right + bottom === 0) return;
      const free = box(map.left + left, map.top + top, 900 - left - right, 800 - top - bottom);
      for (const one of panels)
        expect(
          one.right <= free.left ||
            one.left >= free.right ||
            one.bottom <= free.top ||
            one.top >= free.bottom,
        ).toBe(true);
    }),
  );
});
