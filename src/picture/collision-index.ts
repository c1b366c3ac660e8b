import type { Rect } from '#drawing/rect.ts';
import type { Size } from './projection.ts';

function intersects(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Minimum distance between a label and the picture's edge, in pixels. */
const edge = 3;

/** Areas of a picture occupied by labels and points. */
export class CollisionIndex {
  readonly #boxes: Rect[] = [];
  readonly #size: Size;

  /** @param overlays rectangles that labels must avoid */
  constructor(size: Size, overlays: readonly Rect[] = []) {
    this.#size = size;
    this.#boxes.push(...overlays);
  }

  isFree(boxes: readonly Rect[]): boolean {
    return boxes.every((box) => !this.#boxes.some((other) => intersects(box, other)));
  }

  /** Whether all of them are inside the picture. */
  holds(boxes: readonly Rect[]): boolean {
    const { width, height } = this.#size;
    return boxes.every(
      ({ left, top, right, bottom }) =>
        left >= edge && top >= edge && right <= width - edge && bottom <= height - edge,
    );
  }

  take(boxes: readonly Rect[]): void {
    this.#boxes.push(...boxes);
  }
}
