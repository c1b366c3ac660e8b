import { formatNumber } from '../i18n/numbers.ts';
import { rows, type Units } from './units.ts';

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

/** Formats a distance entered by the reader, with a decimal only if it has one. */
export function formatGivenDistance(km: number, units: Units): string {
  const { km: inOne, format, short } = rows[units];
  const given = entryUnit(km, units).fromKm(km);
  const value = formatNumber(given, Number.isInteger(given) ? 0 : 1);
  return (km / inOne >= short.below ? format : short.format)({ value });
}
