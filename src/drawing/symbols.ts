import type { KindSymbol } from '#core/kinds/kinds.ts';
import type { BaseKind, baseStyles } from './base-styles.ts';

/**
 * Symbols of points, distinguishable by shape alone: paths in a 24-unit square centred at 12, 12. `fill` is painted
 * in the symbol's colour, then `knockout` in the colour of paper.
 */
export interface PointSymbol {
  /** Side of the square; 24 by default. */
  readonly units?: number;
  readonly fill: string;
  readonly knockout?: string;
}

/** Width, in CSS pixels, of the paper-coloured edge that separates a symbol from any background. */
export const edgeWidth = 1.5;

/** SVG path of a circle. @param radius in units of the square */
function circle(radius: number): string {
  return `M${12 - radius} 12a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`;
}

/** SVG path of a star with points at radius `outer` and notches at radius `inner`, in units. */
function star(points: number, outer: number, inner: number): string {
  const corners = Array.from({ length: points * 2 }, (_, index) => {
    const radius = index % 2 === 0 ? outer : inner;
    const angle = (Math.PI * index) / points - Math.PI / 2;
    return `${(12 + radius * Math.cos(angle)).toFixed(2)} ${(12 + radius * Math.sin(angle)).toFixed(2)}`;
  });
  return `M${corners.join('L')}Z`;
}

/** Symbols of the base map's own points. */
type BaseSymbol = Extract<(typeof baseStyles)[BaseKind], { readonly form: 'point' }>['symbol'];

const symbols = {
  dot: { fill: circle(5) },
  rings: { fill: circle(8), knockout: `${circle(5.6)}${circle(3)}` },
  gate: { fill: 'M4 4h16v16h-16Z', knockout: 'M6.6 10.6h10.8v2.8h-10.8Z' },
  pit: { fill: 'M3 6h18l-9 14Z', knockout: 'M8 8.6h8l-4 6.2Z' },
  saddle: { fill: 'M2 20l6-13 4 6 4-6 6 13Z' },
  burst: { fill: star(8, 11.5, 5), knockout: circle(2.2) },
  table: { fill: 'M12 2l10 10-10 10-10-10Z', knockout: 'M12 7l5 5-5 5-5-5Z' },
  sheet: { fill: 'M5 2h10l5 5v15h-15Z', knockout: 'M8.5 11h8v2h-8ZM8.5 15.5h8v2h-8Z' },
  arrow: { fill: 'M2 8.5h11V3l9 9-9 9v-5.5H2Z' },
  peak: { fill: 'M12 3l10 18H2Z' },
  /** Two slopes with a path between them. */
  col: {
    fill: 'M4 3c5 5 5 13 0 18h3c5-5 5-13 0-18ZM20 3c-5 5-5 13 0 18h-3c-5-5-5-13 0-18Z',
  },
  plain: { fill: circle(6), knockout: circle(3.4) },
  /** As wide as its size says. */
  disc: { fill: circle(12) },
} satisfies Readonly<Record<KindSymbol | BaseSymbol | 'plain' | 'disc', PointSymbol>>;

export type SymbolName = keyof typeof symbols;

/** Side of the square of Maki’s icons, in units. */
const makiUnits = 15;
/** Path data, which begins by moving somewhere. */
const pathData = /^m *-?[\d.]/i;

/** A symbol by its name or, from Maki, by its path data; undefined if unknown. */
export function symbolOf(name: string): PointSymbol | undefined {
  if (pathData.test(name)) return { fill: name, units: makiUnits };
  return Object.hasOwn(symbols, name) ? symbols[name as keyof typeof symbols] : undefined;
}
