import type { Kind } from '#core/story/kinds.ts';
import { isKind } from '#core/story/kinds.ts';
import { palette } from './palette.ts';
import type { SymbolId } from './symbols.ts';

/** Widths are in CSS pixels, dashes in widths of their line, opacities from 0 to 1. */
export interface LineDrawing {
  readonly form: 'line';
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  /** A second line within the first, as roads have. */
  readonly core?: { readonly colour: string; readonly width: number };
  /** A soft band under it. */
  readonly band?: { readonly width: number; readonly opacity: number };
}

export interface AreaDrawing {
  readonly form: 'area';
  readonly colour: string;
  readonly fillOpacity: number;
  readonly outline: { readonly width: number; readonly dash?: readonly number[] };
}

export interface PointDrawing {
  readonly form: 'point';
  readonly colour: string;
  readonly symbol: SymbolId;
  /** Side of the symbol's square. */
  readonly size: number;
}

export type Drawing = LineDrawing | AreaDrawing | PointDrawing;

/** How each kind looks. Told apart by form first, by colour second. */
const drawings: Record<Kind, Drawing> = {
  border: {
    form: 'line',
    colour: palette.border,
    width: 2,
    band: { width: 7, opacity: 0.09 },
  },
  'control-line': { form: 'line', colour: palette.area, width: 2.5, dash: [2.4, 1.2] },
  area: {
    form: 'area',
    colour: palette.area,
    fillOpacity: 0.15,
    outline: { width: 1.4 },
  },
  region: {
    form: 'area',
    colour: palette.area,
    fillOpacity: 0,
    outline: { width: 1.8, dash: [0.6, 2.2] },
  },
  corridor: {
    form: 'area',
    colour: palette.corridor,
    fillOpacity: 0.2,
    outline: { width: 1 },
  },
  road: {
    form: 'line',
    colour: palette.corridor,
    width: 4.5,
    core: { colour: palette.paper, width: 2 },
  },
  settlement: { form: 'point', colour: palette.place, symbol: 'dot', size: 16 },
  capital: { form: 'point', colour: palette.place, symbol: 'capital', size: 18 },
  checkpoint: { form: 'point', colour: palette.corridor, symbol: 'gate', size: 16 },
  mine: { form: 'point', colour: palette.place, symbol: 'pit', size: 16 },
  pass: { form: 'point', colour: palette.place, symbol: 'saddle', size: 17 },
  clash: { form: 'point', colour: palette.accent, symbol: 'burst', size: 24 },
  meeting: { form: 'point', colour: palette.talks, symbol: 'table', size: 20 },
};

type Form = Drawing['form'];

const plain: Record<Form, Drawing> = {
  line: { form: 'line', colour: palette.place, width: 2 },
  area: { form: 'area', colour: palette.place, fillOpacity: 0.08, outline: { width: 1 } },
  point: { form: 'point', colour: palette.place, symbol: 'plain', size: 16 },
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
  return { ...plain[form], colour: own?.colour ?? palette.place } as Drawing;
}

/** The colour of a kind's mentions. */
export function colourOf(kind: string): string {
  return isKind(kind) ? drawings[kind].colour : palette.place;
}
