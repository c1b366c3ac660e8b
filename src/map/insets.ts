import type { Rect } from '#drawing/rect.ts';

/** Pixels to be kept free along each side of the map. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const none: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * How much of each side of the map to leave so that what is framed is clear of the panels over it: for each panel the
 * side that costs the least of the map. Where they would leave less than a third of its width or height, it is framed
 * as if they were not there.
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
