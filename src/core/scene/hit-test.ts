/**
 * How far from a feature a click may miss and still mean it, in CSS pixels; the pointer too, that hovers it. The map asks
 * a square so large, the picture points on circles within it.
 */
export const hitRadius = 6;

/** Something that is drawn where the reader clicked. */
export interface Hit {
  /** Of the feature, or of its shape. */
  readonly id: string;
  /** A point's symbol or a name, a line or an outline, or a filled area. */
  readonly form: 'symbol' | 'line' | 'area';
}

const order: readonly Hit['form'][] = ['symbol', 'line', 'area'];

/**
 * The ids that a click means, each once, the likeliest first. A symbol or a name means one thing alone; lines and areas
 * that lie over one another are told apart by nothing but the reader's choice.
 * @param hits the topmost first
 */
export function mostLikely(hits: readonly Hit[]): string[] {
  const symbols = hits.filter(({ form }) => form === 'symbol');
  const meant = symbols.length > 0 ? symbols : hits;
  const sorted = [...meant].sort((a, b) => order.indexOf(a.form) - order.indexOf(b.form));
  return [...new Set(sorted.map(({ id }) => id))];
}
