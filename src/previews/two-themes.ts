import { palettes, type Colour, type Palette } from '#drawing/palette.ts';

// A picture in two themes differs only in its colours, so it is drawn once, in colours that stand for those of the
// palette, and one file has both.

const names = Object.keys(palettes.light) as Colour[];

const marks: ReadonlyMap<string, Colour> = new Map(
  names.map((name, at) => [`#fe01${at.toString(16).padStart(2, '0')}`, name]),
);

/** Each colour is a different one, and stands for the one of its name in either theme. */
export const markedPalette = Object.fromEntries(
  [...marks].map(([mark, name]) => [name, mark]),
) as Palette;

/** The value of a colour in each theme. */
interface Pair {
  readonly light: string;
  readonly dark: string;
}

const isPair = (value: object): value is Pair =>
  'light' in value && 'dark' in value && typeof value.light === 'string';

/** All colours of an author's own that something contains, by their value in the light theme, in lower case. */
export function ownColours(value: unknown): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null) return new Map();
  if (isPair(value)) return new Map([[value.light.toLowerCase(), value.dark.toLowerCase()]]);
  return new Map(Object.values(value).flatMap((inner) => [...ownColours(inner)]));
}

/** Markup whose colours are variables `--c0`, `--c1` and so on, and their values by theme, in that order. */
interface ThemedMarkup {
  readonly markup: string;
  readonly light: readonly string[];
  readonly dark: readonly string[];
}

/**
 * A picture drawn in the marked palette, for both themes.
 * @param own colours that aren't of the palette: in the dark theme, by those in the light one
 */
export function inTwoThemes(marked: string, own: ReadonlyMap<string, string>): ThemedMarkup {
  const pairs = new Map<string, Pair>();
  const markup = marked.replaceAll(/(?<==")#[\da-f]{6}(?=")/g, (colour) => {
    const name = marks.get(colour);
    pairs.set(
      colour,
      pairs.get(colour) ??
        (name
          ? { light: palettes.light[name], dark: palettes.dark[name] }
          : { light: colour, dark: own.get(colour) ?? colour }),
    );
    return `var(--c${[...pairs.keys()].indexOf(colour)})`;
  });
  const values = [...pairs.values()];
  return {
    markup,
    light: values.map(({ light }) => light),
    dark: values.map(({ dark }) => dark),
  };
}
