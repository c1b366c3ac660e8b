import type { Kind } from '#core/story/kinds.ts';
import { isKind } from '#core/story/kinds.ts';
import type { Colour } from './palette.ts';
import type { SymbolId } from './symbols.ts';

/** Widths are in CSS pixels, dashes in widths of their line, opacities from 0 to 1. */
export interface LineDrawing {
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
}

export interface AreaDrawing {
  readonly form: 'area';
  readonly colour: Colour;
  readonly fillOpacity: number;
  readonly outline: { readonly width: number; readonly dash?: readonly number[] };
}

export interface PointDrawing {
  readonly form: 'point';
  readonly colour: Colour;
  readonly symbol: SymbolId;
  /** Side of the symbol's square. */
  readonly size: number;
}

export type Drawing = LineDrawing | AreaDrawing | PointDrawing;

/** The dashes of a line or an outline whose course is not exactly known. */
export const schematicDash: readonly number[] = [6, 1.6];

/** How each kind looks. Told apart by form first, by colour second. */
const drawings: Record<Kind, Drawing> = {
  border: {
    form: 'line',
    colour: 'border',
    width: 2,
    undelimited: [6, 1.1],
    band: { width: 7, opacity: 0.09 },
  },
  'control-line': { form: 'line', colour: 'area', width: 2.5, dash: [2.4, 1.2] },
  area: {
    form: 'area',
    colour: 'area',
    fillOpacity: 0.15,
    outline: { width: 1.4 },
  },
  region: {
    form: 'area',
    colour: 'area',
    fillOpacity: 0,
    outline: { width: 1.8, dash: [0.6, 2.2] },
  },
  district: { form: 'area', colour: 'area', fillOpacity: 0, outline: { width: 0.9 } },
  enclave: { form: 'area', colour: 'border', fillOpacity: 0.06, outline: { width: 1.6 } },
  corridor: {
    form: 'area',
    colour: 'corridor',
    fillOpacity: 0.2,
    outline: { width: 1 },
  },
  road: {
    form: 'line',
    colour: 'corridor',
    width: 4.5,
    core: { colour: 'paper', width: 2 },
  },
  settlement: { form: 'point', colour: 'place', symbol: 'dot', size: 16 },
  capital: { form: 'point', colour: 'place', symbol: 'capital', size: 18 },
  checkpoint: { form: 'point', colour: 'corridor', symbol: 'gate', size: 16 },
  mine: { form: 'point', colour: 'place', symbol: 'pit', size: 16 },
  pass: { form: 'point', colour: 'place', symbol: 'saddle', size: 17 },
  clash: { form: 'point', colour: 'accent', symbol: 'burst', size: 24 },
  meeting: { form: 'point', colour: 'talks', symbol: 'table', size: 20 },
  statement: { form: 'point', colour: 'talks', symbol: 'sheet', size: 20 },
  handover: { form: 'point', colour: 'border', symbol: 'arrow', size: 20 },
  // Bars across the road.
  blockade: { form: 'line', colour: 'corridor', width: 13, dash: [0.14, 0.7] },
};

type Form = Drawing['form'];

const plain: Record<Form, Drawing> = {
  line: { form: 'line', colour: 'place', width: 2 },
  area: { form: 'area', colour: 'place', fillOpacity: 0.08, outline: { width: 1 } },
  point: { form: 'point', colour: 'place', symbol: 'plain', size: 16 },
};

/** Which form a geometry has. @param type a GeoJSON geometry's `type` */
function formOf(type: string): Form {
  if (type.endsWith('Polygon')) return 'area';
  return type.endsWith('LineString') ? 'line' : 'point';
}

/**
 * How a feature is drawn: as its kind is, where its geometry has the form of the kind's drawing;
 * else plainly, in the kind's colour.
 */
export function drawingOf(kind: string, geometryType: string): Drawing {
  const form = formOf(geometryType);
  const own = isKind(kind) ? drawings[kind] : undefined;
  if (own?.form === form) return own;
  return { ...plain[form], colour: own?.colour ?? 'place' } as Drawing;
}

/** The colour of a kind's mentions. */
export function colourOf(kind: string): Colour {
  return isKind(kind) ? drawings[kind].colour : 'place';
}
