import { landColours } from '#core/kinds/contrast.ts';
import type { kindColours } from '#core/kinds/kind-style.ts';

/** Colours of the light theme. Text on paper has a contrast of at least 4.5:1, outlines of controls 3:1. */
const light = {
  paper: '#fbfaf7',
  ink: '#1c1b19',
  muted: '#6b675f',
  hairline: '#e4e0d7',
  control: '#8c877c',
  /** Clashes and nothing else: not selection, not warnings. */
  violence: '#c8371b',
  /** The outline of what is selected, and what separates it from the map. */
  selected: '#1c1b19',
  casing: '#ffffff',
  water: '#bcd2dc',
  watertext: '#3a5c6d',
  /** Rivers and shores. */
  river: '#8fb0be',
  /** Countries that the story emphasises. */
  land: landColours.light,
  /** All other land. */
  around: '#dcd6c8',
  /** Outside the globe. */
  space: '#fbfaf7',
  boundary: '#8f897c',
  towntext: '#5f5b53',
  countrytext: '#625d54',
  border: '#1c1b19',
  area: '#7a4e08',
  corridor: '#46589e',
  talks: '#23766d',
  place: '#4f4b45',
  /** Inside the borders of the emphasised countries, in the story's order: all equally strong on land. */
  side1: '#d2bfd6',
  side2: '#bdcfbc',
  side3: '#d9c6a5',
  side4: '#bccadd',
} satisfies Readonly<Record<(typeof kindColours)[number], string>> &
  Readonly<Record<string, string>>;

export type Colour = keyof typeof light;
export type Palette = Readonly<Record<Colour, string>>;

export type Theme = 'light' | 'dark';

/** For print, possibly in grey: white background, and all text dark enough for it. */
export const printed: Palette = {
  ...light,
  paper: '#ffffff',
  land: '#ffffff',
  around: '#f1f1f0',
  water: '#e3ecf0',
  space: '#ffffff',
  muted: '#55514a',
  towntext: '#4f4b45',
  countrytext: '#5f5a50',
  watertext: '#3c5f6e',
  violence: '#b52d13',
  boundary: '#8c877c',
  area: '#6f4705',
  corridor: '#38498a',
  talks: '#19594f',
};

/** Colours of each theme. In both, land is lighter than water and ink contrasts with land. */
export const palettes: Readonly<Record<Theme, Palette>> = {
  light,
  dark: {
    paper: '#1b1a18',
    ink: '#eae6dd',
    muted: '#a49e92',
    hairline: '#36332e',
    control: '#7d776b',
    violence: '#ff7a5c',
    selected: '#ffffff',
    casing: '#121110',
    water: '#0d222d',
    watertext: '#6f9cb0',
    river: '#3f6373',
    land: landColours.dark,
    around: '#1d1b19',
    space: '#121110',
    boundary: '#857f71',
    towntext: '#b8b2a5',
    countrytext: '#a49e92',
    border: '#cfc8b8',
    area: '#d9a347',
    corridor: '#94a6ef',
    talks: '#57b8ac',
    place: '#c9c3b7',
    side1: '#57465c',
    side2: '#3f5345',
    side3: '#584b31',
    side4: '#3d4d63',
  },
};
