import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { palettes, printed, type Colour, type Theme } from './palette.ts';

const css = readFileSync(new URL('../ui/theme.css', import.meta.url), 'utf8');

/** Colours in each block of the style sheet that sets them. */
const blocks = [...css.matchAll(/\{([^{}]*--paper:[^{}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries(
    [...body.matchAll(/--([a-z]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ),
);

test('the style sheet and the map have the same colours', () => {
  // Light; dark by system preference; dark by the switch.
  expect(blocks).toEqual([palettes.light, palettes.dark, palettes.dark]);
});

test.each(['404.html', 'favicon.svg'])('%s uses only colours of the themes', (file) => {
  const text = readFileSync(new URL(`../../static/${file}`, import.meta.url), 'utf8');
  const found = new Set(text.match(/#[0-9a-f]{6}\b/g));
  expect(found.size).toBeGreaterThan(1);
  const known = [...Object.values(palettes.light), ...Object.values(palettes.dark)];
  expect([...found].filter((colour) => !known.includes(colour))).toEqual([]);
});

/** Relative luminance (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe.each<Theme>(['light', 'dark'])('%s', (theme) => {
  const palette = palettes[theme];
  const on = (text: Colour, ground: Colour) => contrast(palette[text], palette[ground]);

  test.each<[Colour, Colour]>([
    ['ink', 'paper'],
    ['muted', 'paper'],
    ['accent', 'paper'],
    ['ink', 'land'],
    ['towntext', 'land'],
    ['area', 'land'],
    ['corridor', 'land'],
    ['talks', 'land'],
    ['accent', 'land'],
  ])('%s text on %s has a contrast of at least 4.5:1', (text, ground) =>
    expect(on(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  test.each<[Colour, Colour]>([
    ['control', 'paper'],
    ['border', 'land'],
    ['countrytext', 'land'],
    ['watertext', 'water'],
  ])('%s on %s has a contrast of at least 3:1', (mark, ground) =>
    expect(on(mark, ground)).toBeGreaterThanOrEqual(3),
  );
});

/** A colour converted to grey, as on a black-and-white printer. */
function grey(colour: string): string {
  const value = luminance(colour);
  const part = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return `#${Math.round(part * 255)
    .toString(16)
    .padStart(2, '0')
    .repeat(3)}`;
}

describe('printed in grey', () => {
  const texts: readonly Colour[] = [
    ...(['ink', 'muted', 'accent', 'area', 'corridor', 'talks', 'place', 'border'] as const),
    ...(['towntext', 'countrytext'] as const),
  ];
  const grounds: readonly Colour[] = ['paper', 'land', 'around'];

  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s has a contrast of at least 4.5:1',
    (text, ground) =>
      expect(contrast(grey(printed[text]), grey(printed[ground]))).toBeGreaterThanOrEqual(4.5),
  );

  test('labels of water too', () =>
    expect(contrast(grey(printed.watertext), grey(printed.water))).toBeGreaterThanOrEqual(4.5));
});
