// Names of countries in languages other than English (CLDR, packages cldr-localenames-full and cldr-core).
import { readFileSync } from 'node:fs';
import { fetchPackage } from './fetch-package.mjs';

const version = '48.2.0';
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const folder = fetchPackage('cldr-localenames-full', version);
const translated = ['hy', 'az', 'ru'].map((language) => {
  const { main } = read(`${folder}main/${language}/territories.json`);
  return [language, main[language].localeDisplayNames.territories];
});
const { codeMappings } = read(
  `${fetchPackage('cldr-core', version)}supplemental/codeMappings.json`,
).supplemental;

/** ISO 3166-1: two-letter codes by number, both as text. */
export const countryCodes = new Map(
  Object.entries(codeMappings).flatMap(([code, { _numeric: number }]) =>
    number && code.length === 2 ? [[number, code]] : [],
  ),
);

/** A country's names in Armenian, Azerbaijani and Russian. @param code ISO 3166-1, two letters */
export function countryNames(code) {
  return Object.fromEntries(
    translated.flatMap(([language, territories]) =>
      territories[code] ? [[language, territories[code]]] : [],
    ),
  );
}
