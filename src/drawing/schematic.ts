import type { LineStyle } from '#core/kinds/kind-style.ts';

/** Dashes of lines and outlines with an approximate position, in multiples of the line width. */
export const schematicDash: readonly number[] = [6, 1.6];

/** Sample of an approximate line for legends. */
export const sketchedLine: LineStyle = {
  form: 'line',
  colour: 'area',
  width: 2.5,
  dash: [2.4, 1.2],
};
