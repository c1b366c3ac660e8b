/** Scripts that run from right to left (Unicode CLDR, script metadata). */
const scripts = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/** Whether a language is usually written from right to left. @param code BCP 47 */
export const isRightToLeft = (code: string): boolean =>
  scripts.has(new Intl.Locale(code).maximize().script ?? '');
