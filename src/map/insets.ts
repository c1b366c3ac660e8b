import type { Rect } from '#drawing/rect.ts';

/** Insets in CSS pixels on each side of the map. */
export interface Insets {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const none: Insets = { left: 0, top: 0, right: 0, bottom: 0 };

const areaOf = ({ left, top, right, bottom }: Rect) => (right - left) * (bottom - top);

/** These insets, and what avoids a panel on the side that costs the least area. */
function avoiding(insets: Insets, map: Rect, panel: Rect): Insets {
  const isOver =
    panel.right > panel.left &&
    panel.left < map.right &&
    panel.right > map.left &&
    panel.top < map.bottom &&
    panel.bottom > map.top;
  if (!isOver) return insets;
  const width = map.right - map.left;
  const height = map.bottom - map.top;
  const sides = [
    ['left', panel.right - map.left, height],
    ['right', map.right - panel.left, height],
    ['top', panel.bottom - map.top, width],
    ['bottom', map.bottom - panel.top, width],
  ] as const;
  const [side, depth] = sides.reduce((best, one) =>
    one[1] * one[2] < best[1] * best[2] ? one : best,
  );
  return { ...insets, [side]: Math.max(insets[side], depth) };
}

/**
 * Insets that keep a frame clear of the panels over the map, the largest first. A panel is ignored if avoiding it too
 * would leave less than a third of the map's width or height.
 */
export function insetsFor(map: Rect, panels: readonly Rect[]): Insets {
  const isTight = ({ left, top, right, bottom }: Insets) =>
    left + right > ((map.right - map.left) * 2) / 3 ||
    top + bottom > ((map.bottom - map.top) * 2) / 3;
  return panels
    .toSorted((one, other) => areaOf(other) - areaOf(one))
    .reduce((insets, panel) => {
      const more = avoiding(insets, map, panel);
      return isTight(more) ? insets : more;
    }, none);
}
