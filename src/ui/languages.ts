/** Languages of names, in English (BCP 47 codes of ISO 639-1). */
export const languageNames: Readonly<Record<string, string>> = {
  en: 'English',
  hy: 'Armenian',
  az: 'Azerbaijani',
  ru: 'Russian',
  fr: 'French',
  ka: 'Georgian',
  tr: 'Turkish',
};

/** The same in themselves. */
export const ownLanguageNames: Readonly<Record<string, string>> = {
  en: 'English',
  hy: 'Հայերեն',
  az: 'Azərbaycanca',
  ru: 'Русский',
  fr: 'Français',
  ka: 'ქართული',
  tr: 'Türkçe',
};
