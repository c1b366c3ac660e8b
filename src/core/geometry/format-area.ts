import { formatNumber } from '../i18n/numbers.ts';
import { rows, type Units } from './units.ts';

/** Formats an area to about three significant figures. @param km2 square kilometres */
export function formatArea(km2: number, units: Units): string {
  const size = km2 / rows[units].km ** 2;
  const value = formatNumber(size, size < 10 ? 1 : 0);
  return rows[units].formatAreaValue({ value });
}
