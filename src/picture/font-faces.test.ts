import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontFaces, fontFacesOf } from './font-faces.ts';

const filesOf = (svg: string) => fontFacesOf(svg).map(({ file }) => file.split('/').pop());

test('a picture embeds the fonts that its texts are set in, and no others', () => {
  expect(filesOf('<text x="1">Sotk</text>')).toEqual(['noto-sans-latin-400-normal.woff2']);
  expect(filesOf('<text font-weight="600">Сотк</text>')).toEqual([
    'noto-sans-cyrillic-600-normal.woff2',
  ]);
  expect(filesOf('<text font-style="italic">Göyçə</text>')).toEqual([
    'noto-sans-latin-400-italic.woff2',
    'noto-sans-latin-ext-400-italic.woff2',
  ]);
});

test('Armenian in italics is slanted from its regular letters', () => {
  expect(filesOf('<text font-style="italic">Սևան</text>')).toEqual([
    'noto-sans-armenian-armenian-400-normal.woff2',
  ]);
});

test('the page’s fonts have the ranges of the picture’s', () => {
  const css = readFileSync(new URL('../ui/fonts.css', import.meta.url), 'utf8');
  const faces = [...css.matchAll(/fontsource\/(noto.*?)'.*?unicode-range: (.*?);/gs)];
  const inPage = new Map(faces.map(([, file, range]) => [file, range?.replaceAll(' ', '')]));
  for (const { file, range } of fontFaces.filter(({ style }) => style === 'normal'))
    expect(inPage.get(file), file).toBe(range);
});

test('the page’s italics have the files and ranges of the picture’s', () => {
  const css = readFileSync(new URL('../drawing/italics.css', import.meta.url), 'utf8');
  const faces = [...css.matchAll(/fontsource\/(.*?)'.*?unicode-range: (.*?);/gs)];
  expect(faces.map(([, file, range]) => [file, range?.replaceAll(' ', '')])).toEqual(
    fontFaces.filter(({ style }) => style === 'italic').map(({ file, range }) => [file, range]),
  );
});
