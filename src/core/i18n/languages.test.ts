import { expect, test } from 'vitest';
import { codeFor, english, languageFor, languages } from './languages.ts';

test.each([
  [['hy-AM', 'en'], 'hy'],
  [['de-DE', 'az-Latn-AZ', 'ru'], 'az'],
  [['RU'], 'ru'],
  [['en-US', 'hy'], 'en'],
  [['ka', 'fr'], 'en'],
  [[], 'en'],
])('a reader who prefers %j gets %s', (preferred, code) =>
  expect(languageFor(preferred).code).toBe(code),
);

test.each([
  [['pt-BR'], 'pt-BR'],
  [['pt-PT'], 'pt'],
  [['zh-Hant-TW', 'pt'], 'zh-Hant'],
  [['zh-CN', 'pt'], 'pt'],
])('of languages with regions or scripts, %j gets %s', (preferred, code) =>
  expect(codeFor(preferred, ['pt', 'pt-BR', 'zh-Hant'])).toBe(code),
);

test('each folder of messages is a language, English first', () =>
  expect(languages.map(({ code }) => code)).toEqual(['en', 'az', 'hy', 'ru']));

test('a translation is unchecked until its file says otherwise', () => {
  expect(english.isUnchecked).toBe(false);
  expect(languages.filter(({ isUnchecked }) => isUnchecked).length).toBe(languages.length - 1);
});
