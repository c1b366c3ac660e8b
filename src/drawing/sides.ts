import type { Colour } from './palette.ts';

/** How the inside of an emphasised country's border looks. */
export interface Side {
  readonly colour: Colour;
  /** Of the line at the inner edge of the band, in multiples of its width; undefined if it is solid. */
  readonly dash?: readonly number[];
}

/** Of the band inside a border, in CSS pixels. */
export const vignetteWidth = 5.5;

const sides: readonly Side[] = [
  { colour: 'side1' },
  { colour: 'side2', dash: [7, 4] },
  { colour: 'side3', dash: [1.5, 3] },
  { colour: 'side4', dash: [9, 3, 1.5, 3] },
];

/** @param index of the country in the story's `emphasis`, from 0; repeats after the last */
export function sideOf(index: number): Side {
  const side = sides[index % sides.length];
  if (!side) throw new Error(`no side ${index}`);
  return side;
}
