import { formatNumber } from '../i18n/numbers.ts';
import { t } from '../i18n/i18n.ts';

type Format = (values: { value: string }) => string;

/** A unit of length. Areas are in its square. */
interface UnitRow {
  /** Kilometres in one unit, by definition. */
  readonly km: number;
  readonly format: Format;
  readonly formatAreaValue: Format;
  /** The unit for short distances: how many make one long unit, and below how many long ones it is used. */
  readonly short: {
    readonly inOne: number;
    readonly below: number;
    readonly name: () => string;
    readonly format: Format;
  };
  readonly name: () => string;
}

/**
 * All units, one row each. A new unit also needs a name and abbreviations in the messages (`units`; then `npm run
 * messages`) and its value in `docs/links.md`.
 */
export const rows = {
  km: {
    km: 1,
    format: (values) => t().units.inKm(values),
    formatAreaValue: (values) => t().units.inKm2(values),
    short: {
      inOne: 1000,
      below: 0.95,
      name: () => t().units.m(),
      format: (values) => t().units.inM(values),
    },
    name: () => t().units.km(),
  },
  mi: {
    km: 1.609344,
    format: (values) => t().units.inMi(values),
    formatAreaValue: (values) => t().units.inMi2(values),
    short: {
      inOne: 5280,
      below: 0.2,
      name: () => t().units.ft(),
      format: (values) => t().units.inFt(values),
    },
    name: () => t().units.mi(),
  },
} as const satisfies Record<string, UnitRow>;

export type Units = keyof typeof rows;

export const allUnits = Object.keys(rows) as readonly Units[];
/** Used if the link names none. */
export const defaultUnits: Units = 'km';

export function isUnits(text: string): text is Units {
  return Object.hasOwn(rows, text);
}

/** A unit in which readers enter a distance. */
export interface EntryUnit {
  readonly name: string;
  /** Kilometres to this unit, rounded: to a tenth of a long one, and to whole short ones. */
  readonly fromKm: (km: number) => number;
  /** This unit to kilometres, to the metre or, if it is long, to ten. */
  readonly toKm: (value: number) => number;
}

/** The unit to enter a distance in that is about as long as another. @param km the other one */
export function entryUnit(km: number, units: Units): EntryUnit {
  const { km: inOne, name, short } = rows[units];
  if (km / inOne >= short.below)
    return {
      name: name(),
      fromKm: (length) => Number((length / inOne).toFixed(1)),
      toKm: (value) => Number((value * inOne).toFixed(2)),
    };
  const kmInShort = inOne / short.inOne;
  return {
    name: short.name(),
    fromKm: (length) => Math.round(length / kmInShort),
    toKm: (value) => Number((value * kmInShort).toFixed(3)),
  };
}

/** The step of 1, 5, 10, 50, … (and their tenths) that is nearest to a doubt, by ratio. */
function stepOf(doubt: number): number {
  const power = 10 ** Math.floor(Math.log10(doubt));
  const leading = doubt / power;
  return leading < 2.5 ? power : leading < 7.5 ? 5 * power : 10 * power;
}

/** Metres and feet are rounded to ten from this many on. */
const roundedFrom = 100;

/** A length to a multiple of a step, but not down to nothing. A step of 0 rounds nothing. */
function roundedTo(step: number, length: number): number {
  const rounded = step > 0 ? Math.round(length / step) * step : length;
  return rounded > 0 ? rounded : length;
}

/**
 * Formats a distance: metres or feet if short, to ten of them from a hundred on; one decimal below 100 km or miles.
 * @param doubtKm how far it may be off, in kilometres: it is rounded accordingly
 */
export function formatDistance(km: number, units: Units, doubtKm = 0): string {
  const { km: inOne, format, short } = rows[units];
  const doubt = doubtKm / inOne;
  const step = doubt > 0 ? stepOf(doubt) : 0;
  const value = roundedTo(step, km / inOne);
  if (value >= short.below)
    return format({ value: formatNumber(value, value < 100 && step < 1 ? 1 : 0) });
  const inShort = (km / inOne) * short.inOne;
  const least = inShort < roundedFrom ? 1 : 10;
  const shortStep = doubt > 0 ? Math.max(least, stepOf(doubt * short.inOne)) : least;
  return short.format({ value: formatNumber(Math.round(roundedTo(shortStep, inShort))) });
}

/** Formats a distance entered by the reader, with a decimal only if it has one. */
export function formatGivenDistance(km: number, units: Units): string {
  const { km: inOne, format, short } = rows[units];
  const given = entryUnit(km, units).fromKm(km);
  const value = formatNumber(given, Number.isInteger(given) ? 0 : 1);
  return (km / inOne >= short.below ? format : short.format)({ value });
}

/** Formats how far off a location may be: whole kilometres in kilometres, everything else in metres. */
export const formatPrecision = (metres: number) =>
  metres >= 1000 && metres % 1000 === 0
    ? t().units.inKm({ value: formatNumber(metres / 1000) })
    : t().units.inM({ value: formatNumber(metres, Number.isInteger(metres) ? 0 : 1) });
