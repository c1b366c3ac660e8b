import type { Colour } from './palette.ts';

/** A circle in a square: a town of the base map, the ring around a selected point, or a hidden selected point. */
export interface CircleIcon {
  /** Side of the square, in CSS pixels, like all lengths here. */
  readonly size: number;
  readonly radius: number;
  readonly fill?: Colour;
  /** Bottom to top. */
  readonly strokes: readonly {
    readonly colour: Colour;
    readonly width: number;
    readonly dash?: readonly number[];
  }[];
}

/** A ring in a casing that separates it from the map. */
const ring = (
  size: number,
  colour: Colour,
  width: number,
  dash?: readonly number[],
): CircleIcon => ({
  size,
  radius: size / 2 - 3.5,
  strokes: [
    { colour: 'casing', width: width + 4 },
    { colour, width, ...(dash ? { dash } : {}) },
  ],
});

export const circleIcons = {
  town: { size: 7, radius: 2.2, fill: 'paper', strokes: [{ colour: 'towntext', width: 1.1 }] },
  selected: ring(32, 'selected', 3),
  ghost: ring(27, 'muted', 2, [4, 3]),
} as const satisfies Record<string, CircleIcon>;

export type CircleIconName = keyof typeof circleIcons;
