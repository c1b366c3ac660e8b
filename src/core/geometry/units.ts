/** In what lengths are told; areas in their squares. */
export type Units = 'km' | 'mi';

/** Kilometres in a mile, by its definition. */
const kmInMile = 1.609344;
const feetInMile = 5280;

const grouped = (value: number, digits = 0) =>
  value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });

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
    if (miles < 0.2) return `${grouped(Math.round((miles * feetInMile) / 10) * 10)} ft`;
    return `${grouped(miles, miles < 100 ? 1 : 0)} mi`;
  }
  if (km < 0.05) return '0 m';
  if (km < 0.95) return `${Math.round(km * 10) * 100} m`;
  return `${grouped(km, km < 100 ? 1 : 0)} km`;
}

/** An area in words, to three figures or so. @param km2 square kilometres */
export function areaInWords(km2: number, units: Units): string {
  const value = units === 'mi' ? km2 / kmInMile ** 2 : km2;
  return `${grouped(value, value < 10 ? 1 : 0)} ${units === 'mi' ? 'sq mi' : 'km²'}`;
}
