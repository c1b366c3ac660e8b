import { expect, test } from 'vitest';
import { neededStyles, scopeClass } from './page-styles.ts';

const of = (css: string) => scopeClass({ hash: (text) => text, css });
const [inPage, elsewhere] = [of('ab12'), of('xy3z')];

const sheets = new Map([
  ['all.css', 'body{margin:0}.still,.small{color:red}'],
  ['here.css', `.${elsewhere}{color:red}.button.${inPage}{color:red}`],
  ['later.css', `.button.${elsewhere}{color:red}.${elsewhere}>.maplibre{color:red}`],
  ['shared.css', `.${inPage}-wide,.${inPage}{color:red}`],
  ['others.css', '.still{color:red}'],
]);
const needed = (linked: readonly string[], ...classes: string[]) =>
  neededStyles(linked, sheets, new Set(classes));

test('style sheets of components that a page doesn’t have aren’t needed', () =>
  expect(needed(['all.css', 'here.css', 'later.css'], 'button', 'still', inPage)).toEqual([
    'all.css',
    'here.css',
    'shared.css',
  ]));

test('they are as soon as the page has one of their components', () =>
  expect(needed(['later.css'], elsewhere)).toEqual(['later.css', 'here.css']));

test('rules for the whole page always are, if they are linked', () =>
  expect(needed(['all.css'])).toEqual(['all.css']));

test('a component has the same short class each time', () => {
  expect(of('ab12')).toBe('sab12');
  expect(of('ab12 and more')).toBe('sab12');
});
