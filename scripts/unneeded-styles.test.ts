import { expect, test } from 'vitest';
import { isUnneeded } from './unneeded-styles.ts';

const page = new Set(['button', 'sab12']);

test('a style sheet of components that a page doesn’t have isn’t needed', () => {
  expect(isUnneeded('.button.sxy3z{color:red}.sxy3z>.maplibre{color:red}', page)).toBe(true);
});

test('it is as soon as the page has one of them', () => {
  expect(isUnneeded('.button.sxy3z{color:red}.sab12{color:red}', page)).toBe(false);
});

test('rules for the whole page always are', () => {
  expect(isUnneeded('body{color:red}.button{color:red}.sab12-wide{color:red}', page)).toBe(false);
});
