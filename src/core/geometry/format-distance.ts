import { t } from '../i18n/i18n.ts';
import { formatNumber } from '../i18n/numbers.ts';
import { rows, type Units } from './units.ts';

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

/** Formats how far off a location may be: whole kilometres in kilometres, everything else in metres. */
export const formatPrecision = (metres: number) =>
  metres >= 1000 && metres % 1000 === 0
    ? t().units.inKm({ value: formatNumber(metres / 1000) })
    : t().units.inM({ value: formatNumber(metres, Number.isInteger(metres) ? 0 : 1) });
