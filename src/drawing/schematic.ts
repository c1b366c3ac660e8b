import type { LineStyle } from '#core/kinds/kind-style.ts';

/** Dashes of lines with an approximate position, in multiples of the line width, and of outlines. */
export const schematicDash: readonly number[] = [6, 1.6];
export const schematicOutlineDash: readonly number[] = [3, 2];

/** How much thinner an approximate line is than its kind, unless it has a core. */
export const schematicThinning = 0.64;

/**
 * The band under an approximate line: as wide as its doubt up to a limit in CSS pixels, beyond which it would cover what
 * the line bounds. Cards give the doubt in figures.
 */
export const doubtBand = { maxWidth: 14, opacity: 0.12 };

/** Sample of an approximate line for legends. */
export const sketchedLine: LineStyle = { form: 'line', colour: 'area', width: 1.4, dash: [5, 2.2] };
