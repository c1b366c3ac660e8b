import { t } from '../i18n/i18n.ts';
import { wordsOf } from '../i18n/words-in.ts';
import type { Words } from '../story/words.ts';
import type { ColourScale, Field, SizeScale } from './scales.ts';
import { formOf, type KindStyle, type Form, type KindColour } from './kind-style.ts';

/** Properties of a kind. Everything that treats kinds differently reads them here. */
export interface KindRow {
  /** A lasting thing exists on a day; an event happens within a span of days. */
  readonly nature: 'lasting' | 'event';
  /** Kinds differ in form first and in colour second. */
  readonly style: KindStyle;
  /** Priority of labels that collide: lower first, none last. */
  readonly rank?: number;
  /** A point's label has the kind's colour instead of ink. */
  readonly isNamedInColour?: true;
  /** Drawn at every zoom, down to the whole world. */
  readonly isVisibleAtWorldScale?: true;
  /** Not mentioned in the text, it is labelled only if there is space. */
  readonly isLabelledIfSpace?: true;
  /**
   * A region: only its large label is drawn, clear of the story's points, while its layer shows areas
   * (`fillsRegions`); in full if it is selected or highlighted.
   */
  readonly isRegion?: true;
  readonly fillsRegions?: true;
  /** An area that is there only because someone holds it: it is filled only where holders are shown. */
  readonly isOnlyHeld?: true;
  /** A dot that says nothing without its name: drawn with it, or while it is selected or highlighted. */
  readonly needsName?: true;
  /** Names don't cross it. */
  readonly keepsNamesOff?: true;
  /** Zoom from which an area has its name, if it has room for it. */
  readonly namedFrom?: number;
  /** Cards give the distance to it: to the nearest line of each kind, or to the nearest towns. */
  readonly distance?: 'line' | 'town';
  /** A border of states. */
  readonly isStateBorder?: true;
  /** A point near it is framed together with it. */
  readonly isFramedWithPoints?: true;
}

/**
 * All known kinds, one row each, in drawing order. An unknown kind counts as lasting and is drawn plainly, with a
 * warning. A new kind also needs its name in each `src/messages/<language>/explorer.json` (`kinds`; then `npm run
 * messages`), and a new symbol needs its path in `src/drawing/symbols.ts`.
 */
export const kinds = {
  border: {
    nature: 'lasting',
    style: {
      form: 'line',
      colour: 'border',
      width: 1.8,
      undelimited: [5.6, 1.1],
    },
    keepsNamesOff: true,
    distance: 'line',
    isStateBorder: true,
    isFramedWithPoints: true,
  },
  'control-line': {
    nature: 'lasting',
    style: { form: 'line', colour: 'area', width: 2.2, dash: [3.2, 1.4], casing: 5 },
  },
  area: {
    nature: 'lasting',
    style: { form: 'area', colour: 'area', fillOpacity: 0.15, outline: { width: 1.4 } },
    fillsRegions: true,
    isOnlyHeld: true,
  },
  district: {
    nature: 'lasting',
    style: { form: 'area', colour: 'area', fillOpacity: 0, outline: { width: 0.8, opacity: 0.5 } },
    namedFrom: 8,
  },
  enclave: {
    nature: 'lasting',
    style: { form: 'area', colour: 'border', fillOpacity: 0.06, outline: { width: 1.6 } },
    namedFrom: 8,
  },
  region: {
    nature: 'lasting',
    style: {
      form: 'area',
      colour: 'area',
      fillOpacity: 0,
      outline: { width: 1.2, dash: [0.1, 3] },
    },
    isRegion: true,
  },
  corridor: {
    nature: 'lasting',
    style: { form: 'area', colour: 'corridor', fillOpacity: 0.2, outline: { width: 1 } },
    isOnlyHeld: true,
  },
  road: {
    nature: 'lasting',
    style: {
      form: 'line',
      colour: 'corridor',
      width: 3,
      core: { colour: 'paper', width: 1.2 },
    },
    distance: 'line',
  },
  settlement: {
    nature: 'lasting',
    style: { form: 'point', colour: 'place', symbol: 'dot', size: 16 },
    rank: 4,
    needsName: true,
    isLabelledIfSpace: true,
    distance: 'town',
  },
  capital: {
    nature: 'lasting',
    style: { form: 'point', colour: 'place', symbol: 'rings', size: 18 },
    rank: 3,
    isVisibleAtWorldScale: true,
    distance: 'town',
  },
  checkpoint: {
    nature: 'lasting',
    style: { form: 'point', colour: 'corridor', symbol: 'gate', size: 16 },
    rank: 2,
  },
  mine: {
    nature: 'lasting',
    style: { form: 'point', colour: 'place', symbol: 'pit', size: 16 },
  },
  pass: {
    nature: 'lasting',
    style: { form: 'point', colour: 'place', symbol: 'saddle', size: 17 },
  },
  clash: {
    nature: 'event',
    style: { form: 'point', colour: 'violence', symbol: 'burst', size: 24 },
    rank: 0,
    isNamedInColour: true,
    isVisibleAtWorldScale: true,
  },
  meeting: {
    nature: 'event',
    style: { form: 'point', colour: 'talks', symbol: 'table', size: 20 },
    rank: 1,
    isVisibleAtWorldScale: true,
  },
  statement: {
    nature: 'event',
    style: { form: 'point', colour: 'talks', symbol: 'sheet', size: 20 },
  },
  handover: {
    nature: 'event',
    style: { form: 'point', colour: 'border', symbol: 'arrow', size: 20 },
  },
  blockade: {
    nature: 'event',
    style: { form: 'line', colour: 'corridor', width: 13, dash: [0.14, 0.7] },
  },
} as const satisfies Record<string, KindRow>;

/** Id of one of our kinds. */
export type CommonKind = keyof typeof kinds;

/** A kind as a story uses it: one of ours, one of its own, or one that nobody has defined. */
export interface Kind extends Omit<KindRow, 'nature'> {
  readonly id: string;
  /** Undefined if nobody has defined it: then it depends on the dates of each feature. */
  readonly nature?: KindRow['nature'];
  /** By language; undefined for ours, whose names are messages, and for what nobody has defined. */
  readonly title?: Readonly<Record<string, string>>;
  readonly isPlain?: true;
  /** For each form; undefined for ours, which have one form. */
  readonly styles?: Readonly<Record<Form, KindStyle>>;
  readonly sizes?: SizeScale;
  readonly colours?: ColourScale;
  readonly fields?: readonly Field[];
  /** Points near each other are one, with their number. */
  readonly isClustered?: true;
  /** Only what the text mentions, and what is selected, has its name on the map. */
  readonly isLabelledIfMentioned?: true;
}

/** Symbols used by the kinds of points. */
export type KindSymbol = Extract<
  (typeof kinds)[CommonKind]['style'],
  { readonly form: 'point' }
>['symbol'];

/** Style of unknown kinds, and of geometries whose form differs from their kind's. */
const plain = {
  line: { form: 'line', colour: 'place', width: 2 },
  area: { form: 'area', colour: 'place', fillOpacity: 0.08, outline: { width: 1 } },
  point: { form: 'point', colour: 'place', symbol: 'plain', size: 16 },
} as const satisfies Readonly<Record<Form, KindStyle>>;

const allKinds = Object.keys(kinds) as readonly CommonKind[];

export function isCommonKind(text: string): text is CommonKind {
  return Object.hasOwn(kinds, text);
}

/** Names of our symbols for points. */
export const commonSymbols: readonly string[] = [
  plain.point.symbol,
  'disc',
  ...allKinds.flatMap((id) => {
    const { style } = kinds[id];
    return style.form === 'point' ? [style.symbol] : [];
  }),
];

const commonKinds: ReadonlyMap<string, Kind> = new Map(
  allKinds.map((id) => [id, { id, ...(kinds[id] as KindRow) }]),
);

/** A kind of ours, or a plain one that nobody has defined. */
export function kindWithId(id: string): Kind {
  return commonKinds.get(id) ?? { id, style: plain.point, isPlain: true };
}

/** Finds the kind with an id: one of those given, one of ours, or a plain one. */
export function kindsOf(given: readonly Kind[]): (id: string) => Kind {
  const known = new Map(given.map((kind) => [kind.id, kind]));
  return (id) => {
    const kind = known.get(id) ?? kindWithId(id);
    known.set(id, kind);
    return kind;
  };
}

/** The lines to which cards give the distance, in the order of the table. */
export const distanceLines: readonly CommonKind[] = allKinds.filter(
  (id) => (kinds[id] as KindRow).distance === 'line',
);

/** Place of a kind in drawing order: ours as in the table, then the story's. @param own ids of the story's kinds */
export const drawingOrder = (id: string, own: readonly string[]): number =>
  isCommonKind(id) ? allKinds.indexOf(id) : allKinds.length + own.indexOf(id);

/** Whether it is a town: cards list the nearest ones, and the base map may label it too. */
export const isTown = (kind: Kind): boolean => kind.distance === 'town';

/** A title in the language of the interface, or in the first that it has. */
export const titleText = (title: Words): string => wordsOf(title, '');

/** Name of a kind in the language of the interface, or the one that it has; of an undefined one, its own id. */
export function kindName({ id, title }: Kind): string {
  if (title) return titleText(title);
  return isCommonKind(id) ? t().kinds[id]() : id.charAt(0).toUpperCase() + id.slice(1);
}

/** Colour of a kind's mentions. */
export const colourOf = ({ style }: Kind): KindColour => style.colour;

/**
 * Style of a feature: its kind's, if the geometry has the form of that style; otherwise plain, in the kind's colour.
 * @param geometryType GeoJSON geometry type
 */
export function kindStyleOf({ style, styles }: Kind, geometryType: string): KindStyle {
  const form = formOf(geometryType);
  if (styles) return styles[form];
  return style.form === form ? style : { ...plain[form], colour: style.colour };
}
