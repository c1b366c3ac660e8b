/** Too little height for anything to stay in place while the text scrolls. */
const low = '(height < 450px)';
const oneColumn = '(width < 35em), (width < 43.75em) and (height >= 450px)';

/**
 * The sizes at which the layout changes, as media queries: in styles `@media (--one-column)`. In em, so that large text
 * counts like a small window; heights in pixels, because they are about what stays in sight of the window.
 */
export const breakpoints = {
  /** The map above the text, and panels over the text: phones, and larger text in a small window. */
  'one-column': oneColumn,
  /** The map beside the text; in a low window, such as a phone held sideways, also where it is narrow. */
  'two-columns': '(width >= 43.75em), (width >= 35em) and (height < 450px)',
  /** Two columns, and little space: the text has a larger part of it. */
  narrow: '(43.75em <= width < 68.75em), (35em <= width < 43.75em) and (height < 450px)',
  /** Two columns, and space on the map for the key. */
  wide: '(width >= 75em)',
  'not-wide': '(width < 75em)',
  low,
  /** A small map, however it is placed: it has only buttons over it. */
  small: `${oneColumn}, ${low}`,
} as const;
