import type { AreaStyle } from '#core/kinds/kind-style.ts';
import type { HolderMark } from '#core/scene/control.ts';

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

/**
 * Small crosses 12 px apart, every other row shifted by half: not a hatching, because nobody is known to hold it. Those
 * on the tile's edge are in the next tile too.
 */
const crosses: Hatch = {
  path: [
    [6, 6],
    [18, 6],
    [0, 18],
    [12, 18],
    [24, 18],
  ]
    .map(([x = 0, y = 0]) => `M${x - 2} ${y - 2}l4 4m0 -4l-4 4`)
    .join(''),
  strokeWidth: 1,
  size: 24,
};

/** The hatching of a holder, by the place in the story's list, from 0: repeats after the last. */
export function hatchOf(index: HolderMark): Hatch {
  if (index === 'unknown') return crosses;
  const hatch = hatches[index % hatches.length];
  if (!hatch) throw new Error(`no hatch ${index}`);
  return hatch;
}

/** Colour of a hatching: that of what nobody is known to hold is grey. */
export const hatchColour = (holder: HolderMark) => (holder === 'unknown' ? 'muted' : 'area');

/** Sample area for hatching. */
export const hatchedArea: AreaStyle = {
  form: 'area',
  colour: 'area',
  fillOpacity: 0,
  outline: { width: 0.9 },
};
