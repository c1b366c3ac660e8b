import { numberInWords } from '../i18n/numbers.ts';
import { t } from '../i18n/i18n.ts';

type Format = (values: { value: string }) => string;

/** A unit in which lengths are told; areas are in its squares. */
interface UnitRow {
  /** Kilometres in one, by its definition. */
  readonly km: number;
  readonly format: Format;
  readonly formatArea: Format;
  /** In what short distances are told: how many make one, below how much of one, and to which step they are rounded. */
  readonly short: {
    readonly inOne: number;
    readonly below: number;
    readonly step: number;
    readonly format: Format;
  };
}

/** Every unit, one row each. A new one needs its name and its abbreviations in the messages (`units`; then
 * `npm run messages`), and its value in `docs/links.md`. */
const rows = {
  km: {
    km: 1,
    format: (values) => t().units.inKm(values),
    formatArea: (values) => t().units.inKm2(values),
    short: { inOne: 1000, below: 0.95, step: 100, format: (values) => t().units.inM(values) },
  },
  mi: {
    km: 1.609344,
    format: (values) => t().units.inMi(values),
    formatArea: (values) => t().units.inMi2(values),
    short: { inOne: 5280, below: 0.2, step: 10, format: (values) => t().units.inFt(values) },
  },
} as const satisfies Record<string, UnitRow>;

export type Units = keyof typeof rows;

export const allUnits = Object.keys(rows) as readonly Units[];
/** Where a link says none. */
export const defaultUnits: Units = 'km';

export function isUnits(text: string): text is Units {
  return Object.hasOwn(rows, text);
}

/** Kilometres in the reader's units, to a tenth. */
export function fromKm(km: number, units: Units): number {
  return Number((km / rows[units].km).toFixed(1));
}

/** Kilometres of what is in the reader's units. */
export function toKm(value: number, units: Units): number {
  return Number((value * rows[units].km).toFixed(2));
}

/** A distance in words: metres or feet where it is short, a decimal below a hundred kilometres or miles. */
export function distanceInWords(km: number, units: Units): string {
  const { km: inOne, format, short } = rows[units];
  const value = km / inOne;
  if (value >= short.below) return format({ value: numberInWords(value, value < 100 ? 1 : 0) });
  const rounded = Math.round((value * short.inOne) / short.step) * short.step;
  return short.format({ value: numberInWords(rounded) });
}

/** The greatest of 1, 2, 3, 5, 10, 20 … and their tenths that is no more than this. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 3, 2].find((one) => one * power <= value) ?? 1;
  return step * power;
}

/**
 * A round distance for a scale bar, in words.
 * @param most kilometres of which the bar has room
 * @returns the share of that room that it takes
 */
export function scaleInWords(most: number, units: Units): { share: number; words: string } {
  const { km, format, short } = rows[units];
  const long = most / km;
  const isLong = long >= 1;
  const room = isLong ? long : long * short.inOne;
  const round = roundBelow(room);
  const digits = Math.max(0, -Math.floor(Math.log10(round)));
  return {
    share: round / room,
    words: (isLong ? format : short.format)({ value: numberInWords(round, digits) }),
  };
}

/** A distance that a reader gave, in words: with a decimal only where it has one. */
export function givenDistanceInWords(km: number, units: Units): string {
  const given = fromKm(km, units);
  const value = numberInWords(given, Number.isInteger(given) ? 0 : 1);
  return rows[units].format({ value });
}

/** An area in words, to three figures or so. @param km2 square kilometres */
export function areaInWords(km2: number, units: Units): string {
  const size = km2 / rows[units].km ** 2;
  const value = numberInWords(size, size < 10 ? 1 : 0);
  return rows[units].formatArea({ value });
}
