import type { LineStyle, PointStyle } from '#core/kinds/kind-style.ts';
import type { Colour } from './palette.ts';

/** What the base map draws that a legend names, quieter than anything of a story's. */
export type BaseKind = 'state-border' | 'division' | 'river' | 'peak' | 'pass';

/** How the base map's own things look. Widths are those at a near zoom. */
export const baseDrawings = {
  'state-border': {
    form: 'line',
    colour: 'boundary',
    width: 1.5,
    band: { width: 5, opacity: 0.22 },
  },
  division: { form: 'line', colour: 'boundary', width: 0.9, dash: [4, 2.4] },
  river: { form: 'line', colour: 'river', width: 1.4 },
  peak: { form: 'point', colour: 'countrytext', symbol: 'peak', size: 9 },
  pass: { form: 'point', colour: 'countrytext', symbol: 'col', size: 10 },
} as const satisfies Record<BaseKind, LineStyle<Colour> | PointStyle<Colour>>;
