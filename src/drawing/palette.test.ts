import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { contrast, luminance } from '#core/kinds/contrast.ts';
import { kinds, kindWithId } from '#core/kinds/kinds.ts';
import { palettes, printed, type Colour, type Theme } from './palette.ts';

const css = readFileSync(new URL('../ui/theme.css', import.meta.url), 'utf8');

/** Colours in each block of the style sheet that sets them. */
const blocks = [...css.matchAll(/\{([^{}]*--paper:[^{}]*)\}/g)].map(([, body = '']) =>
  Object.fromEntries(
    [...body.matchAll(/--([a-z]+\d?): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
  ),
);

test('the style sheet and the map have the same colours', () => {
  // Light; dark by system preference; dark by the switch.
  expect(blocks).toEqual([palettes.light, palettes.dark, palettes.dark]);
});

test.each(['src/routes/[file].html/plain.css', 'static/favicon.svg'])(
  '%s uses only colours of the themes',
  (file) => {
    const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
    const found = new Set(text.match(/#[0-9a-f]{6}\b/g));
    expect(found.size).toBeGreaterThan(1);
    const known = [...Object.values(palettes.light), ...Object.values(palettes.dark)];
    expect([...found].filter((colour) => !known.includes(colour))).toEqual([]);
  },
);

describe.each<Theme>(['light', 'dark'])('%s', (theme) => {
  const palette = palettes[theme];
  const on = (text: Colour, ground: Colour) => contrast(palette[text], palette[ground]);

  test.each<[Colour, Colour]>([
    ['ink', 'paper'],
    ['muted', 'paper'],
    ['violence', 'paper'],
    ['ink', 'land'],
    ['towntext', 'land'],
    ['towntext', 'around'],
    ['countrytext', 'land'],
    ['countrytext', 'around'],
    ['watertext', 'water'],
    ['area', 'land'],
    ['corridor', 'land'],
    ['talks', 'land'],
    ['violence', 'land'],
  ])('%s text on %s has a contrast of at least 4.5:1', (text, ground) =>
    expect(on(text, ground)).toBeGreaterThanOrEqual(4.5),
  );

  test.each<[Colour, Colour]>([
    ['control', 'paper'],
    ['border', 'land'],
    ['border', 'around'],
    ['boundary', 'land'],
    ['selected', 'casing'],
  ])('%s on %s has a contrast of at least 3:1', (mark, ground) =>
    expect(on(mark, ground)).toBeGreaterThanOrEqual(3),
  );
});

describe.each<Theme>(['light', 'dark'])('surfaces, %s', (theme) => {
  const palette = palettes[theme];
  test.each<[Colour, Colour]>([
    ['land', 'around'],
    ['land', 'water'],
  ])('%s and %s are told apart', (one, other) =>
    expect(contrast(palette[one], palette[other])).toBeGreaterThanOrEqual(1.25),
  );

  test('all sides are equally strong on land', () => {
    const strengths = sides.map((side) => contrast(palette[side], palette.land));
    expect(Math.min(...strengths)).toBeGreaterThanOrEqual(1.4);
    expect(Math.max(...strengths) / Math.min(...strengths)).toBeLessThan(1.1);
  });

  test('only violence is red', () => {
    const reds = Object.entries(palette).flatMap(([name, colour]) => (isRed(colour) ? name : []));
    expect(reds).toEqual(['violence']);
  });
});

const sides: readonly Colour[] = ['side1', 'side2', 'side3', 'side4'];

/** Whether it would be called red: saturated, with a hue (HSL) of less than 20° to either side of red. */
function isRed(colour: string): boolean {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const spread = most - least;
  if (spread / most < 0.5 || most !== r) return false;
  return Math.abs((60 * (g - b)) / spread) < 20;
}

test('red marks clashes and nothing else', () => {
  const root = new URL('../../', import.meta.url);
  const used = sourcesIn(new URL('src/', root)).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    const isTable = /\/(palette|palette\.test|kind-style)\.ts$|\/theme\.css$/.test(file.pathname);
    const reds = [...text.matchAll(/#[0-9a-f]{6}\b/gi)].filter(([colour]) => isRed(colour));
    const named = text.match(/\bviolence\b/g) ?? [];
    return isTable ? [] : [...reds.flat(), ...named].map(() => file.href.slice(root.href.length));
  });
  expect(used).toEqual(['src/core/kinds/kinds.ts']);
  expect(Object.keys(kinds).filter((kind) => kindWithId(kind).style.colour === 'violence')).toEqual(
    ['clash'],
  );
});

/** Files with code and styles in a folder. */
function sourcesIn(folder: URL): readonly URL[] {
  return readdirSync(fileURLToPath(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|svelte|css|html|svg)$/.test(entry.name))
    .map(({ parentPath, name }) => pathToFileURL(`${parentPath}/${name}`));
}

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
    ...(['ink', 'muted', 'violence', 'area', 'corridor', 'talks', 'place', 'border'] as const),
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
