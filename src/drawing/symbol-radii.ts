import type { SymbolName } from './symbols.ts';

/** Radius of a circle around each symbol, in units of its square: what a name beside it is clear of. */
export const symbolRadii: Readonly<Record<SymbolName, number>> = {
  dot: 5,
  rings: 8,
  gate: 9,
  pit: 9,
  saddle: 10,
  burst: 11.5,
  table: 10,
  sheet: 10,
  arrow: 10,
  peak: 10,
  col: 9,
  plain: 6,
  disc: 12,
};
