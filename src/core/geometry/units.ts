import { formatNumber } from '../i18n/numbers.ts';
import { t } from '../i18n/i18n.ts';

type Format = (values: { value: string }) => string;

/** A unit of length. Areas are in its square. */
interface UnitRow {
  /** Kilometres in one unit, by definition. */
  readonly km: number;
  readonly format: Format;
  readonly formatAreaValue: Format;
  /**
   * The unit for short distances: how many make one long unit, the threshold below which it is used, and the rounding
   * step.
   */
  readonly short: {
    readonly inOne: number;
    readonly below: number;
    readonly step: number;
    readonly format: Format;
  };
}

/**
 * All units, one row each. A new unit also needs a name and abbreviations in the messages (`units`; then `npm run
 * messages`) and its value in `docs/links.md`.
 */
const rows = {
  km: {
    km: 1,
    format: (values) => t().units.inKm(values),
    formatAreaValue: (values) => t().units.inKm2(values),
    short: { inOne: 1000, below: 0.95, step: 100, format: (values) => t().units.inM(values) },
  },
  mi: {
    km: 1.609344,
    format: (values) => t().units.inMi(values),
    formatAreaValue: (values) => t().units.inMi2(values),
    short: { inOne: 5280, below: 0.2, step: 10, format: (values) => t().units.inFt(values) },
  },
} as const satisfies Record<string, UnitRow>;

export type Units = keyof typeof rows;

export const allUnits = Object.keys(rows) as readonly Units[];
/** Used if the link names none. */
export const defaultUnits: Units = 'km';

export function isUnits(text: string): text is Units {
  return Object.hasOwn(rows, text);
}

/** Converts kilometres to the reader's units, rounded to a tenth. */
export function fromKm(km: number, units: Units): number {
  return Number((km / rows[units].km).toFixed(1));
}

/** Converts from the reader's units to kilometres. */
export function toKm(value: number, units: Units): number {
  return Number((value * rows[units].km).toFixed(2));
}

/** The step of 1, 5, 10, 50, … (and their tenths) that is nearest to a doubt, by ratio. */
function stepOf(doubt: number): number {
  const power = 10 ** Math.floor(Math.log10(doubt));
  const leading = doubt / power;
  return leading < 2.5 ? power : leading < 7.5 ? 5 * power : 10 * power;
}

/**
 * Formats a distance: metres or feet if short, one decimal below 100 km or miles.
 * @param doubtKm how far it may be off, in kilometres: it is rounded accordingly
 */
export function formatDistance(km: number, units: Units, doubtKm = 0): string {
  const { km: inOne, format, short } = rows[units];
  const step = doubtKm > 0 ? stepOf(doubtKm / inOne) : 0;
  const exact = km / inOne;
  const rounded = step > 0 ? Math.round(exact / step) * step : exact;
  // Not down to nothing.
  const value = rounded > 0 ? rounded : exact;
  if (value >= short.below)
    return format({ value: formatNumber(value, value < 100 && step < 1 ? 1 : 0) });
  const inShort = Math.round((value * short.inOne) / short.step) * short.step;
  return short.format({ value: formatNumber(inShort) });
}

/** The largest of 1, 2, 3, 5, 10, 20, … (and their tenths) that is not above `value`. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [5, 3, 2].find((one) => one * power <= value) ?? 1;
  return step * power;
}

/**
 * A round distance for a scale bar, formatted.
 * @param most length in kilometres that fits the bar
 * @returns the share of that length to draw, from 0 to 1
 */
export function formatScale(maxKm: number, units: Units): { share: number; words: string } {
  const { km, format, short } = rows[units];
  const long = maxKm / km;
  const isLong = long >= 1;
  const available = isLong ? long : long * short.inOne;
  const round = roundBelow(available);
  const digits = Math.max(0, -Math.floor(Math.log10(round)));
  return {
    share: round / available,
    words: (isLong ? format : short.format)({ value: formatNumber(round, digits) }),
  };
}

/** Formats a distance entered by the reader, with a decimal only if it has one. */
export function formatGivenDistance(km: number, units: Units): string {
  const given = fromKm(km, units);
  const value = formatNumber(given, Number.isInteger(given) ? 0 : 1);
  return rows[units].format({ value });
}

/** Formats how far off a location may be: whole kilometres in kilometres, everything else in metres. */
export const formatPrecision = (metres: number) =>
  metres >= 1000 && metres % 1000 === 0
    ? t().units.inKm({ value: formatNumber(metres / 1000) })
    : t().units.inM({ value: formatNumber(metres, Number.isInteger(metres) ? 0 : 1) });

/** Formats an area to about three significant figures. @param km2 square kilometres */
export function formatArea(km2: number, units: Units): string {
  const size = km2 / rows[units].km ** 2;
  const value = formatNumber(size, size < 10 ? 1 : 0);
  return rows[units].formatAreaValue({ value });
}
