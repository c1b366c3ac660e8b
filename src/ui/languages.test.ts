import { expect, test } from 'vitest';
import { languageName, ownLanguageName } from './languages.ts';

test('languages have names, also those that no part of the interface is in', () => {
  expect(['hy', 'uk', 'ar', 'fr', 'x-own'].map(ownLanguageName)).toEqual([
    'Հայերեն',
    'Українська',
    'العربية',
    'Français',
    'X-own',
  ]);
  expect(['hy', 'uk', 'ar', 'x-own'].map(languageName)).toEqual([
    'Armenian',
    'Ukrainian',
    'Arabic',
    'x-own',
  ]);
});
