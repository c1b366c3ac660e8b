import type { AreaStyle } from '#core/kinds/kind-style.ts';

/** Hatching that shows who controls an area: one per holder of a story, in order, all of the same weight. */
export interface Hatch {
  /** Path stroked in a square tile that repeats seamlessly. */
  readonly path: string;
  readonly strokeWidth: number;
}

/** Side of the tile, in CSS pixels. */
export const hatchSize = 6;

const hatches: readonly Hatch[] = [
  { path: 'M-1 1L1 -1M0 6L6 0M5 7L7 5', strokeWidth: 0.7 },
  { path: 'M-1 5L1 7M0 0L6 6M5 -1L7 1', strokeWidth: 0.7 },
  { path: 'M3 2.9v.2M0 -.1v.2M6 -.1v.2M0 5.9v.2M6 5.9v.2', strokeWidth: 1.3 },
  { path: 'M0 3H6', strokeWidth: 0.7 },
];

/** The hatching of a holder. @param index in the story's list, from 0; repeats after the last */
export function hatchOf(index: number): Hatch {
  const hatch = hatches[index % hatches.length];
  if (!hatch) throw new Error(`no hatch ${index}`);
  return hatch;
}

/** Sample area for hatching in a legend. */
export const hatchedArea: AreaStyle = {
  form: 'area',
  colour: 'area',
  fillOpacity: 0,
  outline: { width: 0.9 },
};
