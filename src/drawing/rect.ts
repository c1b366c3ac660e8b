/** A rectangle in CSS pixels, as returned by `getBoundingClientRect`. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle extended on every side. */
export function padded({ left, top, right, bottom }: Rect, by: number): Rect {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** The smallest rectangle with whole-pixel coordinates that contains another. */
export function inWholePixels({ left, top, right, bottom }: Rect): Rect {
  return {
    left: Math.floor(left),
    top: Math.floor(top),
    right: Math.ceil(right),
    bottom: Math.ceil(bottom),
  };
}

/** Whether a point is in one of the rectangles, or on an edge. */
export const isInAny = (rects: readonly Rect[], [x, y]: readonly [number, number]): boolean =>
  rects.some(({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom);
