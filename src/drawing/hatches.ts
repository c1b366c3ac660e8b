import type { AreaStyle } from '#core/kinds/kind-style.ts';

/** Hatching that shows who controls an area: one per holder of a story, in order, all of the same weight. */
export interface Hatch {
  /** Path stroked in a square tile that repeats seamlessly. */
  readonly path: string;
  readonly strokeWidth: number;
  /** Side of the tile, in CSS pixels. */
  readonly size: number;
}

/** Between two lines of a hatching, whatever the zoom, in CSS pixels. */
export const hatchSpacing = 7;
/** Of the lines. */
export const hatchOpacity = 0.6;
/** Of the ground under the lines, in the same colour. */
export const tintOpacity = 0.1;
/** In place of lines and tint on an area too small for lines: narrower than `narrowArea` CSS pixels. */
export const solidOpacity = 0.35;
export const narrowArea = 14;

/** Outline of what is there only because someone holds it, where holders aren’t shown: in CSS pixels. */
export const outlineOnly = { width: 1, dash: [3, 2] } as const;

/** Side of a tile with one diagonal line across, so that lines are 7 px apart. */
const diagonal = Number((hatchSpacing * Math.SQRT2).toFixed(2));
const half = diagonal / 2;
const beyond = (diagonal + 1).toFixed(2);
const before = (diagonal - 1).toFixed(2);

const stroke = 0.9;

const hatches: readonly Hatch[] = [
  {
    path: `M-1 1L1 -1M0 ${diagonal}L${diagonal} 0M${before} ${beyond}L${beyond} ${before}`,
    strokeWidth: stroke,
    size: diagonal,
  },
  {
    path: `M-1 ${before}L1 ${beyond}M0 0L${diagonal} ${diagonal}M${before} -1L${beyond} 1`,
    strokeWidth: stroke,
    size: diagonal,
  },
  {
    // Dots at the corners and in the middle, with as much ink as a line.
    path: [
      [half, half],
      [0, 0],
      [diagonal, 0],
      [0, diagonal],
      [diagonal, diagonal],
    ]
      .map(([x = 0, y = 0]) => `M${x.toFixed(2)} ${(y - 0.05).toFixed(2)}v.1`)
      .join(''),
    strokeWidth: 2.8,
    size: diagonal,
  },
  { path: `M0 3.5H${hatchSpacing}`, strokeWidth: stroke, size: hatchSpacing },
];

/** The hatching of a holder. @param index in the story's list, from 0; repeats after the last */
export function hatchOf(index: number): Hatch {
  const hatch = hatches[index % hatches.length];
  if (!hatch) throw new Error(`no hatch ${index}`);
  return hatch;
}

/** Sample area for hatching. */
export const hatchedArea: AreaStyle = {
  form: 'area',
  colour: 'area',
  fillOpacity: 0,
  outline: { width: 0.9 },
};
