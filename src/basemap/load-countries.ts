import { openBaseMap } from './open-base-map.ts';
import type { CountryNames } from './base-map.ts';

/**
 * Names of countries as the base map of a story has them, by their codes; none if they can't be read.
 * @param codes ISO 3166-1
 */
export function loadCountries(
  slug: string,
  codes: ReadonlySet<string>,
): Promise<ReadonlyMap<string, CountryNames>> {
  return openBaseMap(slug).countryNames(codes);
}
