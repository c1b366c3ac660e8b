import type { LineStyle } from '#core/kinds/kind-style.ts';

/** The dashes of a line or an outline whose course is not exactly known, in widths of the line. */
export const schematicDash: readonly number[] = [6, 1.6];

/** A line that stands in a legend for all whose course is not exactly known. */
export const sketchedLine: LineStyle = {
  form: 'line',
  colour: 'area',
  width: 2.5,
  dash: [2.4, 1.2],
};
