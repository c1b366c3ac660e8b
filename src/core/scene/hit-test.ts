/**
 * Tolerance of clicks and hovering, in CSS pixels. The map queries a square of this half-width; the picture tests
 * points on circles within it.
 */
export const hitRadius = 6;

/** Something drawn at the clicked point. */
export interface Hit {
  /** Id of the feature or of its shape. */
  readonly id: string;
  /** A point symbol or label; a line or outline; a filled area. */
  readonly form: 'symbol' | 'line' | 'area';
}

const order: readonly Hit['form'][] = ['symbol', 'line', 'area'];

/**
 * The ids under a click, without duplicates, likeliest first. A symbol or label wins alone; overlapping lines and
 * areas are left for the reader to choose from.
 * @param hits topmost first
 */
export function mostLikely(hits: readonly Hit[]): string[] {
  const symbols = hits.filter(({ form }) => form === 'symbol');
  const meant = symbols.length > 0 ? symbols : hits;
  const sorted = [...meant].sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form));
  return [...new Set(sorted.map(({ id }) => id))];
}
