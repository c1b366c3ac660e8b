/** Languages of names, in English (BCP 47 codes of ISO 639-1). */
export const languageNames: Readonly<Record<string, string>> = {
  hy: 'Armenian',
  az: 'Azerbaijani',
  ru: 'Russian',
  fr: 'French',
  ka: 'Georgian',
  tr: 'Turkish',
};
