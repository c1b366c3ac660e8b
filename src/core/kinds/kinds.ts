import { t } from '../i18n/i18n.ts';
import { formOf, type KindStyle, type Form, type KindColour } from './kind-style.ts';

/** What is known of a kind: everything that treats one kind otherwise than another reads it here. */
export interface KindRow {
  /** A standing thing is there on a day, an event falls within a span of days. */
  readonly nature: 'standing' | 'event';
  /** Kinds are told apart by form first, by colour second. */
  readonly drawing: KindStyle;
  /** The lowest are named first where names collide; without one last. */
  readonly rank?: number;
  /** Its name is written a size larger. */
  readonly hasLargeName?: true;
  /** Its name is written in its own colour, and not in ink, where it is a point. */
  readonly isNamedInColour?: true;
  /** It is drawn as far out as the whole world is seen. */
  readonly isSeenFromAfar?: true;
  /** Named only once there is room where the text doesn't mention it. */
  readonly waitsForRoom?: true;
  /**
   * A region: its name, large and clear of the story's points, is all that is drawn of it while its layer shows what
   * `fillsRegions`, unless it is selected or highlighted.
   */
  readonly isRegion?: true;
  readonly fillsRegions?: true;
  /** Cards tell how far it is: to the nearest of each kind of line, and to the nearest towns. */
  readonly distance?: 'line' | 'town';
  /** A point near it is framed with it. */
  readonly isFramedWithPoints?: true;
}

/**
 * Every kind that has a meaning here, one row each, in the order in which they are drawn. Another one is standing and
 * drawn plain, with a warning. A new one needs its words in each
 * `src/messages/<language>/explorer.json` (`kinds`; then `npm run messages`), and a new symbol its path in
 * `src/drawing/symbols.ts`.
 */
export const kinds = {
  border: {
    nature: 'standing',
    drawing: {
      form: 'line',
      colour: 'border',
      width: 2,
      undelimited: [6, 1.1],
      band: { width: 7, opacity: 0.09 },
    },
    distance: 'line',
    isFramedWithPoints: true,
  },
  'control-line': {
    nature: 'standing',
    drawing: { form: 'line', colour: 'area', width: 2.5, dash: [2.4, 1.2] },
  },
  area: {
    nature: 'standing',
    drawing: { form: 'area', colour: 'area', fillOpacity: 0.15, outline: { width: 1.4 } },
    fillsRegions: true,
  },
  district: {
    nature: 'standing',
    drawing: { form: 'area', colour: 'area', fillOpacity: 0, outline: { width: 0.9 } },
  },
  enclave: {
    nature: 'standing',
    drawing: { form: 'area', colour: 'border', fillOpacity: 0.06, outline: { width: 1.6 } },
  },
  region: {
    nature: 'standing',
    drawing: {
      form: 'area',
      colour: 'area',
      fillOpacity: 0,
      outline: { width: 1.8, dash: [0.6, 2.2] },
    },
    isRegion: true,
  },
  corridor: {
    nature: 'standing',
    drawing: { form: 'area', colour: 'corridor', fillOpacity: 0.2, outline: { width: 1 } },
  },
  road: {
    nature: 'standing',
    drawing: {
      form: 'line',
      colour: 'corridor',
      width: 4.5,
      core: { colour: 'paper', width: 2 },
      sketchOffset: 3.4,
    },
    distance: 'line',
  },
  settlement: {
    nature: 'standing',
    drawing: { form: 'point', colour: 'place', symbol: 'dot', size: 16 },
    rank: 4,
    waitsForRoom: true,
    distance: 'town',
  },
  capital: {
    nature: 'standing',
    drawing: { form: 'point', colour: 'place', symbol: 'rings', size: 18 },
    rank: 3,
    hasLargeName: true,
    isSeenFromAfar: true,
    distance: 'town',
  },
  checkpoint: {
    nature: 'standing',
    drawing: { form: 'point', colour: 'corridor', symbol: 'gate', size: 16 },
    rank: 2,
  },
  mine: {
    nature: 'standing',
    drawing: { form: 'point', colour: 'place', symbol: 'pit', size: 16 },
  },
  pass: {
    nature: 'standing',
    drawing: { form: 'point', colour: 'place', symbol: 'saddle', size: 17 },
  },
  clash: {
    nature: 'event',
    drawing: { form: 'point', colour: 'accent', symbol: 'burst', size: 24 },
    rank: 0,
    hasLargeName: true,
    isNamedInColour: true,
    isSeenFromAfar: true,
  },
  meeting: {
    nature: 'event',
    drawing: { form: 'point', colour: 'talks', symbol: 'table', size: 20 },
    rank: 1,
    isSeenFromAfar: true,
  },
  statement: {
    nature: 'event',
    drawing: { form: 'point', colour: 'talks', symbol: 'sheet', size: 20 },
  },
  handover: {
    nature: 'event',
    drawing: { form: 'point', colour: 'border', symbol: 'arrow', size: 20 },
  },
  // Bars across the road.
  blockade: {
    nature: 'event',
    drawing: { form: 'line', colour: 'corridor', width: 13, dash: [0.14, 0.7] },
  },
} as const satisfies Record<string, KindRow>;

export type Kind = keyof typeof kinds;

/** The symbols that the kinds of points are drawn by. */
export type KindSymbol = Extract<
  (typeof kinds)[Kind]['drawing'],
  { readonly form: 'point' }
>['symbol'];

/** How what is of no kind here is drawn, or of one whose drawing has another form than its geometry. */
const plain: Readonly<Record<Form, KindStyle>> = {
  line: { form: 'line', colour: 'place', width: 2 },
  area: { form: 'area', colour: 'place', fillOpacity: 0.08, outline: { width: 1 } },
  point: { form: 'point', colour: 'place', symbol: 'plain', size: 16 },
};

export const allKinds = Object.keys(kinds) as readonly Kind[];

export function isKind(text: string): text is Kind {
  return Object.hasOwn(kinds, text);
}

/** A kind's row; for one that isn't in the table, that of a plain standing point. */
export function kindRow(kind: string): KindRow {
  return isKind(kind) ? kinds[kind] : { nature: 'standing', drawing: plain.point };
}

/** The kinds of which something is so, in the order of the table. */
export function kindsWhere(test: (row: KindRow) => boolean): readonly Kind[] {
  return allKinds.filter((kind) => test(kinds[kind]));
}

/** Whether it is a town or the like: cards tell the nearest, and the base map may name it too. */
export function isTown(kind: string): boolean {
  return kindRow(kind).distance === 'town';
}

/** A kind in words; of one that isn't in the table, what it calls itself. */
export function kindInWords(kind: string): string {
  return isKind(kind) ? t().kinds[kind]() : kind.charAt(0).toUpperCase() + kind.slice(1);
}

/** The colour of a kind's mentions. */
export function colourOf(kind: string): KindColour {
  return kindRow(kind).drawing.colour;
}

/**
 * How a feature is drawn: as its kind is, where its geometry has the form of the kind's drawing; else plainly, in the
 * kind's colour.
 * @param geometryType a GeoJSON geometry's `type`
 */
export function kindStyleOf(kind: string, geometryType: string): KindStyle {
  const { drawing } = kindRow(kind);
  const form = formOf(geometryType);
  return drawing.form === form ? drawing : { ...plain[form], colour: drawing.colour };
}
