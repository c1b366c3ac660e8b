import type { Rect } from '#drawing/rect.ts';
import type { Projection, Size } from './projection.ts';

function intersects(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Minimum distance between a label and the picture's edge, in pixels. */
const edge = 3;

/** Whether a point is on the disk of the globe. */
const isOn = (
  { centre, radius }: NonNullable<Projection['disk']>,
  [x, y]: readonly [number, number],
) => Math.hypot(x - centre[0], y - centre[1]) <= radius;

/** Areas of a picture occupied by labels and points. */
export class CollisionIndex {
  readonly #boxes: Rect[] = [];
  readonly #size: Size;
  readonly #disk: Projection['disk'];

  /**
   * @param overlays rectangles that labels must avoid
   * @param disk of the globe, if the earth doesn't fill the picture
   */
  constructor(size: Size, overlays: readonly Rect[] = [], disk?: Projection['disk']) {
    this.#size = size;
    this.#disk = disk;
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

  /** Whether all of them are on the earth. */
  areOnEarth(boxes: readonly Rect[]): boolean {
    const disk = this.#disk;
    return (
      !disk ||
      boxes.every(({ left, top, right, bottom }) =>
        [left, right].every((x) => [top, bottom].every((y) => isOn(disk, [x, y]))),
      )
    );
  }

  take(boxes: readonly Rect[]): void {
    this.#boxes.push(...boxes);
  }
}
