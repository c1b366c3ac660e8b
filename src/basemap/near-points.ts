type XY = readonly [x: number, y: number];

/** Room around a point, in pixels. */
export interface Room {
  readonly left: number;
  readonly right: number;
  /** Above and below. */
  readonly height: number;
}

/** Whether a name that is so many pixels to the right and below is in the room that something needs. */
export const isNear = ({ left, right, height }: Room, dx: number, dy: number): boolean =>
  -left < dx && dx < right && Math.abs(dy) < height;

/** A function that says whether a place is in the room around any of the points: quickly, however many there are. */
export function nearAny(points: readonly XY[], room: Room): (place: XY) => boolean {
  const [width, height] = [Math.max(room.left, room.right), room.height];
  const cellOf = ([x, y]: XY) => [Math.floor(x / width), Math.floor(y / height)] as const;
  const cells = new Map<string, XY[]>();
  for (const point of points) {
    const key = cellOf(point).join();
    const cell = cells.get(key);
    if (cell) cell.push(point);
    else cells.set(key, [point]);
  }
  // Whatever is near is in the same cell or one next to it.
  const around = [-1, 0, 1];
  return ([x, y]) => {
    const [column, row] = cellOf([x, y]);
    return around.some((across) =>
      around.some((down) =>
        cells
          .get([column + across, row + down].join())
          ?.some(([px, py]) => isNear(room, x - px, y - py)),
      ),
    );
  };
}
