/** The palette's colours that kinds are drawn in: `src/drawing/palette.ts` gives each theme's. */
export type KindColour = 'accent' | 'area' | 'border' | 'corridor' | 'paper' | 'place' | 'talks';

/** Widths are in CSS pixels, dashes in widths of their line, opacities from 0 to 1. */
export interface LineStyle<Colour = KindColour> {
  readonly form: 'line';
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
  /** The dashes of a border that the states have not settled between them. */
  readonly undelimited?: readonly number[];
  /** A second line within the first, as roads have. */
  readonly core?: { readonly colour: Colour; readonly width: number };
  /** A soft band under it. */
  readonly band?: { readonly width: number; readonly opacity: number };
  /** How far beside it the second stroke of a sketched course runs, where it must clear a wide line. */
  readonly sketchOffset?: number;
}

export interface AreaStyle<Colour = KindColour> {
  readonly form: 'area';
  readonly colour: Colour;
  readonly fillOpacity: number;
  readonly outline: { readonly width: number; readonly dash?: readonly number[] };
}

export interface PointStyle<Colour = KindColour, Symbol = string> {
  readonly form: 'point';
  readonly colour: Colour;
  /** One of `src/drawing/symbols.ts`. */
  readonly symbol: Symbol;
  /** Side of the symbol's square. */
  readonly size: number;
}

export type KindStyle<Colour = KindColour, Symbol = string> =
  LineStyle<Colour> | AreaStyle<Colour> | PointStyle<Colour, Symbol>;

export type Form = KindStyle['form'];

/** Which form a geometry has. @param type a GeoJSON geometry's `type` */
export function formOf(type: string): Form {
  if (type.endsWith('Polygon')) return 'area';
  return type.endsWith('LineString') ? 'line' : 'point';
}
