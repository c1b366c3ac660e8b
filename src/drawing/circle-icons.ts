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

const ring = (size: number, dash?: readonly number[]): CircleIcon => ({
  size,
  radius: size / 2 - 3,
  strokes: [
    { colour: 'paper', width: 4.5 },
    { colour: 'accent', width: 2.5, ...(dash ? { dash } : {}) },
  ],
});

export const circleIcons = {
  town: { size: 7, radius: 2.2, fill: 'paper', strokes: [{ colour: 'towntext', width: 1.1 }] },
  selected: ring(31),
  ghost: ring(26, [4, 3]),
} as const satisfies Record<string, CircleIcon>;

export type CircleIconName = keyof typeof circleIcons;
