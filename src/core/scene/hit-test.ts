/**
 * How far from the pointer something is hit, in CSS pixels: the map queries a square of this half-width, the picture
 * tests points on circles within it. A finger covers more than a mouse points at (44 px: WCAG 2.2, 2.5.5); for it what is
 * nearest is looked for in steps.
 */
const reach = { mouse: [6], finger: [6, 11, 16, 22] } as const;
export type Pointer = keyof typeof reach;

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

/**
 * The ids under a mouse pointer or a finger, likeliest first. A finger within reach of a symbol means it, then a line,
 * and what it lies on only if there is neither.
 * @param within what is drawn within a distance in CSS pixels, topmost first
 */
export function hitBy(pointer: Pointer, within: (distance: number) => readonly Hit[]): string[] {
  let line: readonly Hit[] | undefined;
  let below: readonly Hit[] | undefined;
  for (const distance of reach[pointer]) {
    const hits = within(distance);
    if (hits.some(({ form }) => form === 'symbol')) return mostLikely(hits);
    if (hits.some(({ form }) => form === 'line')) line ??= hits;
    below ??= hits;
  }
  return mostLikely(line ?? below ?? []);
}
