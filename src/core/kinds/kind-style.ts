/** Colours of the palette used for kinds; `src/drawing/palette.ts` has their values per theme. */
export const kindColours = [
  'area',
  'border',
  'corridor',
  'paper',
  'place',
  'talks',
  'violence',
] as const;

/** A colour of the author's own in each theme: #rrggbb. */
export interface OwnColour {
  readonly light: string;
  readonly dark: string;
}

export type KindColour = (typeof kindColours)[number] | OwnColour;

/** Widths are in CSS pixels, dashes in multiples of the line width, opacities from 0 to 1. */
export interface LineStyle<Colour = KindColour> {
  readonly form: 'line';
  readonly colour: Colour;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Dashes of a border that the states have not delimited. */
  readonly undelimited?: readonly number[];
  /** A second line inside the first, as for roads. */
  readonly core?: { readonly colour: Colour; readonly width: number };
  /** Width of a line in the colour of land underneath: it hides other lines along the same course. */
  readonly casing?: number;
}

export interface AreaStyle<Colour = KindColour> {
  readonly form: 'area';
  readonly colour: Colour;
  readonly fillOpacity: number;
  readonly outline: {
    readonly width: number;
    readonly dash?: readonly number[];
    /** 0.9 by default. */
    readonly opacity?: number;
    /** If it isn't that of the area. */
    readonly colour?: Colour;
  };
}

export interface PointStyle<Colour = KindColour, Symbol = string> {
  readonly form: 'point';
  readonly colour: Colour;
  /** A symbol of `src/drawing/symbols.ts`. */
  readonly symbol: Symbol;
  /** Side of the symbol's square. */
  readonly size: number;
}

export type KindStyle<Colour = KindColour, Symbol = string> =
  LineStyle<Colour> | AreaStyle<Colour> | PointStyle<Colour, Symbol>;

export type Form = KindStyle['form'];

/** The form of a geometry. @param type GeoJSON geometry type */
export function formOf(type: string): Form {
  if (type.endsWith('Polygon')) return 'area';
  return type.endsWith('LineString') ? 'line' : 'point';
}
