import { expect, test } from 'vitest';
import { palettes } from '#drawing/palette.ts';
import { inTwoThemes, markedPalette, ownColours } from './two-themes.ts';

test('each colour of the palette is a variable with its value in both themes', () => {
  const marked = `<path fill="${markedPalette.water}" stroke="${markedPalette.ink}"/><path fill="${markedPalette.water}"/>`;
  expect(inTwoThemes(marked, new Map())).toEqual({
    markup: '<path fill="var(--c0)" stroke="var(--c1)"/><path fill="var(--c0)"/>',
    light: [palettes.light.water, palettes.light.ink],
    dark: [palettes.dark.water, palettes.dark.ink],
  });
});

test('no two colours of the palette have the same mark, and none is lost', () => {
  expect(new Set(Object.values(markedPalette)).size).toBe(Object.keys(palettes.light).length);
  expect(Object.keys(markedPalette)).toEqual(Object.keys(palettes.light));
});

test('colours of the author’s own have both values; others are the same in both themes', () => {
  const kinds = [{ style: { colour: { light: '#0000AA', dark: '#aaaaff' } } }, 'talks', null];
  const themed = inTwoThemes('<a fill="#0000aa"/><b fill="#123456"/>', ownColours(kinds));
  expect(themed.light).toEqual(['#0000aa', '#123456']);
  expect(themed.dark).toEqual(['#aaaaff', '#123456']);
});

test('names of patterns are left alone', () => {
  const markup = '<path fill="url(#hatch-0-fe0100)"/>';
  expect(inTwoThemes(markup, new Map()).markup).toBe(markup);
});
