// Codes and names of countries, and names of large cities, in other languages (CLDR).
import { existsSync, readFileSync } from 'node:fs';
import { fetchPackage } from '../data/fetch-package.mjs';

const version = '48.2.0';
const read = (name, path) =>
  JSON.parse(readFileSync(fetchPackage(`cldr-${name}`, version) + path, 'utf8'));

/** Languages of names on the base map besides English: those that Natural Earth has for divisions, and the Caucasus's. */
export const languages =
  'ar az bn de el es fa fr he hi hu hy id it ja ka ko nl pl pt ru sv tr uk ur vi zh'.split(' ');

const { codeMappings } = read('core', 'supplemental/codeMappings.json').supplemental;
const { territoryAlias } = read('core', 'supplemental/aliases.json').supplemental.metadata.alias;
/** Codes in use, without former ones such as Zaire's, whose numbers went to their successors. */
const codesInUse = Object.entries(codeMappings).filter(
  ([code]) => code.length === 2 && !(code in territoryAlias),
);
const codesBy = (key) =>
  new Map(codesInUse.flatMap(([code, keys]) => (keys[key] ? [[keys[key], code]] : [])));
const byAlpha3 = codesBy('_alpha3');
const byNumber = codesBy('_numeric');

/** Kosovo has no code in ISO 3166-1; the source's for it, and the one in use. */
byAlpha3.set('XKX', 'XK');

/** Codes of ISO 3166-1: two letters for three. */
export const alpha2Of = (alpha3) => byAlpha3.get(alpha3) ?? alpha3;
/** All codes of two letters. */
export const allCodes = () => [...byAlpha3.values()];
/** Two letters for a number, such as `051`. */
export const alpha2OfNumber = (number) => byNumber.get(number);

/** Whose usual name is the shorter of the two that CLDR gives: Hong Kong, Macao, Myanmar, Palestine. */
const hasShortName = new Set(['HK', 'MO', 'MM', 'PS']);

const territories = new Map();
/** A file of a language; undefined if CLDR doesn't have the language. */
function readOf(language, name, file) {
  const path = `${fetchPackage(`cldr-${name}`, version)}main/${language}/${file}.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).main[language] : undefined;
}

/** A country's name in a language; undefined if CLDR has none. */
export function countryName(code, language) {
  if (!territories.has(language)) {
    const found = readOf(language, 'localenames-full', 'territories');
    territories.set(language, found?.localeDisplayNames.territories ?? {});
  }
  const names = territories.get(language);
  return (hasShortName.has(code) ? names[`${code}-alt-short`] : undefined) ?? names[code];
}

const { territoryInfo } = read('core', 'supplemental/territoryInfo.json').supplemental;
/** Two languages are official, and more people speak the other. */
const named = { BY: 'be', KG: 'ky', KZ: 'kk' };
/**
 * The official language of a country that most of its people speak, or the one that the country is named for: two or
 * three letters. Undefined if it has none.
 */
export function mainLanguage(code) {
  if (named[code]) return named[code];
  const spoken = Object.entries(territoryInfo[code]?.languagePopulation ?? {})
    .filter(([, { _officialStatus: status }]) => status && status !== 'official_regional')
    .sort(([, a], [, b]) => b._populationPercent - a._populationPercent);
  return spoken[0]?.[0].split('_')[0];
}

/** What CLDR calls a time zone that the tz database has renamed, such as Europe/Kiev for Europe/Kyiv. */
const zones = new Map(
  Object.values(read('bcp47', 'bcp47/timezone.json').keyword.u.tz).flatMap(({ _alias: names }) => {
    const [first, ...others] = names?.split(' ') ?? [];
    return others.map((other) => [other, first]);
  }),
);
const cities = new Map();
/**
 * The name of a time zone's city in a language, such as Москва for Europe/Moscow in Russian; undefined if CLDR has none.
 * In English CLDR has only those that the zone isn't called by itself.
 * @param {string} zone of the tz database
 */
export function cityName(zone, language) {
  if (!cities.has(language))
    cities.set(language, readOf(language, 'dates-full', 'timeZoneNames')?.dates.timeZoneNames.zone);
  const found = (zones.get(zone) ?? zone)
    .split('/')
    .reduce((part, key) => part?.[key], cities.get(language));
  const own = language === 'en' ? zone.split('/').at(-1).replaceAll('_', ' ') : undefined;
  return found?.exemplarCity ?? own;
}
