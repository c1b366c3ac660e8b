import { expect, test } from 'vitest';
import { romanise } from './romanise.ts';

test.each([
  ['Ստեփանակերտ', undefined, 'stepanakert'],
  ['Շուշի', undefined, 'shushi'],
  ['Ханкенди', undefined, 'khankendi'],
  ['Кельбаджар', undefined, 'kelbajar'],
  ['Xankəndi', 'az', 'khankandi'],
  ['Ağdam', 'az', 'aghdam'],
  ['Laçın', 'az', 'lachin'],
  ['Lachin corridor', 'en', 'lachin corridor'],
])('romanises %s (%s) as %s', (text, language, expected) =>
  expect(romanise(text, language)).toBe(expected),
);
