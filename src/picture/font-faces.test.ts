import { expect, test } from 'vitest';
import { fontFacesOf } from './font-faces.ts';

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
