/** Lines over an area that say who holds it: one for each holder of a story, in its order, all of one weight. */
export interface Hatch {
  /** What is stroked in a square tile that repeats without a seam. */
  readonly path: string;
  readonly strokeWidth: number;
}

/** Side of the tile, in CSS pixels. */
export const hatchSize = 8;

const hatches: readonly Hatch[] = [
  { path: 'M-2 2L2 -2M0 8L8 0M6 10L10 6', strokeWidth: 1 },
  { path: 'M-2 6L2 10M0 0L8 8M6 -2L10 2', strokeWidth: 1 },
  { path: 'M4 3.9v.2M0 -.1v.2M8 -.1v.2M0 7.9v.2M8 7.9v.2', strokeWidth: 1.9 },
  { path: 'M0 2H8M0 6H8', strokeWidth: 1 },
];

/** The hatch of a story's holder. @param index its place in the story's list, from 0; more than are told apart repeat */
export function hatchOf(index: number): Hatch {
  const hatch = hatches[index % hatches.length];
  if (!hatch) throw new Error(`no hatch ${index}`);
  return hatch;
}
