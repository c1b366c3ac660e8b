import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadLanguage } from '#loading/load-language.ts';
import { minuteOf } from '../time/minute.ts';
import { formatEdtf } from '../time/format-edtf.ts';
import { formatInterval } from '../time/format.ts';
import { formatDistance } from '../geometry/format-distance.ts';
import { languages } from './languages.ts';
import { setLanguageSource } from './i18n.ts';

const day = (iso: string) => minuteOf(Date.parse(iso));
const may = { start: day('2023-05-01'), end: day('2023-05-12') };

async function setLanguage(code: string) {
  const language = languages.find((one) => one.code === code);
  if (!language) throw new Error(`no language ${code}`);
  const loadedLanguage = await loadLanguage(language);
  setLanguageSource(() => loadedLanguage);
}

afterEach(() => setLanguage('en'));

const asWritten = {
  en: ['1–11 May 2023', 'around April 1993', '12,345 km'],
  hy: ['1–11 մայիսի, 2023 թ.', 'մոտ ապրիլի, 1993 թ.', '12 345 կմ'],
  az: ['1–11 may 2023', 'təxminən aprel 1993', '12.345 km'],
  ru: ['1–11 мая 2023 г.', 'около апреля 1993 г.', '12 345 км'],
};

const beforeChrist: Readonly<Record<string, readonly string[]>> = {
  en: ['15 March 45 BC', '45 BC'],
  hy: ['մ.թ.ա. 45 թ. մարտի 15', 'մ.թ.ա. 45 թ.'],
  az: ['e.ə. 15 mart 45', 'e.ə. 45'],
  ru: ['15 марта 45 г. до н. э.', '45 г. до н. э.'],
};

/** Replaces all kinds of spaces with plain ones: versions of `Intl` differ. */
const plain = (text: string) => text.replaceAll(/\s/g, ' ').replaceAll('․', '.');

const written = () =>
  [formatInterval(may), formatEdtf('1993-04~'), formatDistance(12345, 'km')].map(plain);

describe.each(Object.entries(asWritten))('%s', (code, words) => {
  beforeEach(() => setLanguage(code));
  test('writes years before 1 as people do', () =>
    expect([formatEdtf('-0044-03-15'), formatEdtf('-0044')].map(plain)).toEqual(
      beforeChrist[code],
    ));
  test('formats dates and numbers', () => expect(written()).toEqual(words));
});

describe('if Intl lacks a language', () => {
  const { DateTimeFormat } = Intl;
  beforeEach(() => {
    vi.resetModules();
    // Imitates Chromium, which writes dates of languages it lacks in another language, or with numbers for months.
    vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(function (locale, options) {
      return new DateTimeFormat(locale === 'hy' || locale === 'az' ? 'en-US' : locale, options);
    } as typeof Intl.DateTimeFormat);
  });
  afterEach(() => vi.restoreAllMocks());

  test.each(['hy', 'az'] as const)('%s still has months and numbers', async (code) => {
    const [{ setLanguageSource }, { formatInterval }, { formatDistance }, { loadLanguage }] =
      await Promise.all([
        import('./i18n.ts'),
        import('../time/format.ts'),
        import('../geometry/format-distance.ts'),
        import('#loading/load-language.ts'),
      ]);
    const language = languages.find((one) => one.code === code) as (typeof languages)[0];
    const loadedLanguage = await loadLanguage(language);
    setLanguageSource(() => loadedLanguage);
    const [dates, , distance] = asWritten[code];
    expect([formatInterval(may), formatDistance(12345, 'km')].map(plain)).toEqual([
      dates,
      distance,
    ]);
  });
});
