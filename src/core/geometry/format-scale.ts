import { formatNumber } from '../i18n/numbers.ts';
import { roundBelow } from './round-below.ts';
import { rows, type Units } from './units.ts';

/**
 * A round distance for a scale bar, formatted.
 * @param maxKm length in kilometres that fits the bar
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
