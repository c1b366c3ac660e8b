import type { LineStyle, PointStyle } from '#core/kinds/kind-style.ts';
import type { Colour } from './palette.ts';

/** Parts of the base map that appear in its legend. */
export type BaseKind = 'state-border' | 'open-border' | 'division' | 'river' | 'peak' | 'pass';

/** Those that a physical map has too. */
export const physicalKinds: readonly BaseKind[] = ['river', 'peak', 'pass'];

/** Styles of the base map, quieter than those of stories. Widths are for close zoom levels. */
export const baseStyles = {
  'state-border': { form: 'line', colour: 'boundary', width: 1.3 },
  'open-border': { form: 'line', colour: 'boundary', width: 1.3, dash: [3, 1.8] },
  division: { form: 'line', colour: 'boundary', width: 0.9, dash: [4, 2.4] },
  river: { form: 'line', colour: 'river', width: 1.4 },
  peak: { form: 'point', colour: 'countrytext', symbol: 'peak', size: 9 },
  pass: { form: 'point', colour: 'countrytext', symbol: 'col', size: 10 },
} as const satisfies Record<BaseKind, LineStyle<Colour> | PointStyle<Colour>>;
