import { numberInWords } from '../words/numbers.ts';
import { t } from '../words/speech.ts';

/** In what lengths are told; areas in their squares. */
export type Units = 'km' | 'mi';

/** Kilometres in a mile, by its definition. */
const kmInMile = 1.609344;
const feetInMile = 5280;

/** Kilometres in the reader's units, to a tenth. */
export function inUnits(km: number, units: Units): number {
  return Number((units === 'mi' ? km / kmInMile : km).toFixed(1));
}

/** Kilometres of what is in the reader's units. */
export function toKm(value: number, units: Units): number {
  return Number((units === 'mi' ? value * kmInMile : value).toFixed(2));
}

/** A distance in words: metres or feet where it is short, a decimal below a hundred kilometres or miles. */
export function distanceInWords(km: number, units: Units): string {
  if (units === 'mi') {
    const miles = km / kmInMile;
    if (miles < 0.2) {
      const feet = Math.round((miles * feetInMile) / 10) * 10;
      return t().units.inFt({ value: numberInWords(feet) });
    }
    return t().units.inMi({ value: numberInWords(miles, miles < 100 ? 1 : 0) });
  }
  const metres = km < 0.05 ? 0 : Math.round(km * 10) * 100;
  if (km < 0.95) return t().units.inM({ value: numberInWords(metres) });
  return t().units.inKm({ value: numberInWords(km, km < 100 ? 1 : 0) });
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
  const { inKm, inM, inMi, inFt } = t().units;
  const long = units === 'mi' ? most / kmInMile : most;
  const isLong = long >= 1;
  const room = isLong ? long : long * (units === 'mi' ? feetInMile : 1000);
  const round = roundBelow(room);
  const inUnit = units === 'mi' ? (isLong ? inMi : inFt) : isLong ? inKm : inM;
  const digits = Math.max(0, -Math.floor(Math.log10(round)));
  return { share: round / room, words: inUnit({ value: numberInWords(round, digits) }) };
}

/** A distance that a reader gave, in words: with a decimal only where it has one. */
export function givenDistanceInWords(km: number, units: Units): string {
  const given = inUnits(km, units);
  const value = numberInWords(given, Number.isInteger(given) ? 0 : 1);
  return units === 'mi' ? t().units.inMi({ value }) : t().units.inKm({ value });
}

/** An area in words, to three figures or so. @param km2 square kilometres */
export function areaInWords(km2: number, units: Units): string {
  const size = units === 'mi' ? km2 / kmInMile ** 2 : km2;
  const value = numberInWords(size, size < 10 ? 1 : 0);
  return units === 'mi' ? t().units.inMi2({ value }) : t().units.inKm2({ value });
}
