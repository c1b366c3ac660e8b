// Names of countries for labels (CLDR).
import { allCodes, countryName, languages, mainLanguage } from './names.mjs';

/** English names that CLDR abbreviates or describes. */
const mended = { CD: 'DR Congo', CG: 'Congo', BA: 'Bosnia and Herzegovina' };

/** All names of a country, and which is its own: `name` in English, others by language. */
export function namesOfCountry(code) {
  const name = mended[code] ?? countryName(code, 'en')?.replaceAll(' & ', ' and ');
  if (name === undefined) return undefined;
  const local = mainLanguage(code);
  const named = new Set([...languages, ...(local ? [local] : [])]);
  const others = Object.fromEntries(
    [...named].flatMap((language) => {
      const here = language === 'en' ? undefined : countryName(code, language);
      return here && here !== name ? [[language, here]] : [];
    }),
  );
  return { name, ...others, ...(local && others[local] ? { local } : {}) };
}

/** Names of all countries by code: labels that follow the frame need them where no tile has the name. */
export const allCountryNames = () =>
  Object.fromEntries(
    allCodes()
      .sort()
      .flatMap((code) => {
        const names = namesOfCountry(code);
        return names ? [[code, names]] : [];
      }),
  );
