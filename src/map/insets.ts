import type { Rect } from '#drawing/rect.ts';

/** Insets in CSS pixels on each side of the map. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const none: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * Insets that keep a frame clear of the panels over the map: each panel is avoided on the side that costs the least
 * area. If less than a third of the map's width or height would remain, the panels are ignored.
 */
export function insetsFor(map: Rect, panels: readonly Rect[]): Insets {
  const width = map.right - map.left;
  const height = map.bottom - map.top;
  const insets = panels.reduce<Insets>((all, panel) => {
    const isOver =
      panel.right > panel.left &&
      panel.left < map.right &&
      panel.right > map.left &&
      panel.top < map.bottom &&
      panel.bottom > map.top;
    if (!isOver) return all;
    const sides = [
      ['left', panel.right - map.left, height],
      ['right', map.right - panel.left, height],
      ['top', panel.bottom - map.top, width],
      ['bottom', map.bottom - panel.top, width],
    ] as const;
    const [side, depth] = sides.reduce((best, one) =>
      one[1] * one[2] < best[1] * best[2] ? one : best,
    );
    return { ...all, [side]: Math.max(all[side], depth) };
  }, none);
  const isTight =
    insets.left + insets.right > (width * 2) / 3 || insets.top + insets.bottom > (height * 2) / 3;
  return isTight ? none : insets;
}
