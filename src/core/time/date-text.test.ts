import { afterEach, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../loading/load-language.ts';
import { setLanguageSource } from '../i18n/i18n.ts';
import { english, languages } from '../i18n/languages.ts';
import { edtfOfText, textOf } from './date-text.ts';

async function use(language: (typeof languages)[number]) {
  const loaded = await loadLanguage(language);
  setLanguageSource(() => loaded);
}

afterEach(() => use(english));

describe('dates as readers write them', () => {
  test.each([
    ['2023-05-01', '1 May 2023'],
    ['0044-03-15', '0044-03-15'],
    ['2023-05', '2023-05'],
    ['2023', '2023'],
    ['2023-05-01?', '2023-05-01?'],
    ['-0043-03-15', '15 March 44 BC'],
    ['-0217-10', 'October 218 BC'],
    ['-0217', '218 BC'],
    ['0000', '1 BC'],
    ['2018-02-06T23:50', '6 February 2018, 23:50'],
    ['2018-02-06T23:50~', '2018-02-06T23:50~'],
    ['..', '..'],
  ])('%s is shown as %s', (edtf, text) => expect(textOf(edtf)).toBe(text));

  test.each([
    ['1 May 2023', '2023-05-01'],
    ['  1 MAY 2023', '2023-05-01'],
    ['May 1, 2023', '2023-05-01'],
    ['1 Sept 2023', '2023-09-01'],
    ['Sep 2023', '2023-09'],
    ['29 February 2024', '2024-02-29'],
    // Not a date: left for the error to quote.
    ['29 February 2023', '29 February 2023'],
    ['1 Ju 2023', '1 Ju 2023'],
    ['1 May', '1 May'],
    ['1 2 May 2023', '1 2 May 2023'],
    ['soon', 'soon'],
    ['218 BC', '-0217'],
    ['October 218 bc', '-0217-10'],
    ['Oct 15, 218 B.C.', '-0217-10-15'],
    ['6 February 2018, 23:50', '2018-02-06T23:50'],
    ['6 Feb 2018 9.05', '2018-02-06T09:05'],
    ['6 Feb 2018, 24:05', '6 Feb 2018, 24:05'],
    ['Feb 2018, 23:05', 'Feb 2018, 23:05'],
    ['2023-05-01', '2023-05-01'],
    ['2023-05-01/2023-05-11', '2023-05-01/2023-05-11'],
    ['..', '..'],
  ])('%s is read as %s', (text, edtf) => expect(edtfOfText(text)).toBe(edtf));

  test.each(languages)('each day of $code is read as it is shown', async (language) => {
    await use(language);
    for (let month = 1; month <= 12; month += 1)
      for (const day of ['01', '11', '28']) {
        const edtf = `-${String(month).padStart(2, '0')}-${day}`;
        for (const written of [`2023${edtf}`, `2023${edtf}T09:05`, `-0217${edtf}`])
          expect(edtfOfText(textOf(written))).toBe(written);
      }
    for (const written of ['-0217', '0000', '-0217-10'])
      expect(edtfOfText(textOf(written))).toBe(written);
  });
});

describe('in languages of other scripts', () => {
  const locales = [
    'ar-EG',
    'fa',
    'he',
    'ur',
    'hi',
    'bn',
    'th',
    'ja',
    'ko',
    'zh-Hant',
    'pt-BR',
    'de',
  ];
  const shown = [
    '2023-05-01',
    '2018-02-06T23:50',
    '1999-12-31',
    '-0217-10',
    '-0043-03-15',
    '-0217',
  ];
  test.each(locales)('%s: what is shown is read as the same date', async (locale) => {
    const loaded = await loadLanguage(english);
    const other = { ...english, code: locale, locale, numbersAs: locale };
    setLanguageSource(() => ({ ...loaded, language: other }));
    expect(shown.map((edtf) => [textOf(edtf), edtfOfText(textOf(edtf))])).toEqual(
      shown.map((edtf) => [textOf(edtf), edtf]),
    );
  });
});
