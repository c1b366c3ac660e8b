import type { KindColour } from '#core/kinds/kind-style.ts';

/** Colours of the light theme. Text on paper has a contrast of at least 4.5:1, outlines of controls 3:1. */
const light = {
  paper: '#fbfaf7',
  ink: '#1c1b19',
  muted: '#6b675f',
  hairline: '#e4e0d7',
  control: '#8c877c',
  /** Selection and clashes only. */
  accent: '#c8371b',
  water: '#cfdde3',
  watertext: '#4c7283',
  /** Rivers and shores. */
  river: '#a9c3ce',
  /** Countries that the region's map is about. */
  land: '#f3f0e8',
  /** All other land. */
  around: '#e6e2d7',
  /** Outside the globe. */
  space: '#fbfaf7',
  boundary: '#a8a296',
  towntext: '#6b675f',
  countrytext: '#8a8477',
  border: '#1c1b19',
  area: '#8a5a0b',
  corridor: '#46589e',
  talks: '#23766d',
  place: '#4f4b45',
} satisfies Readonly<Record<KindColour, string>> & Readonly<Record<string, string>>;

export type Colour = keyof typeof light;
export type Palette = Readonly<Record<Colour, string>>;

export type Theme = 'light' | 'dark';

/** For print, possibly in grey: white background, and all text dark enough for it. */
export const printed: Palette = {
  ...light,
  paper: '#ffffff',
  land: '#fbfaf7',
  around: '#f0ede6',
  water: '#e3ecf0',
  space: '#ffffff',
  muted: '#55514a',
  towntext: '#4f4b45',
  countrytext: '#5f5a50',
  watertext: '#3c5f6e',
  accent: '#b52d13',
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
    accent: '#ff7a5c',
    water: '#14222a',
    watertext: '#6f9cb0',
    river: '#34525f',
    land: '#2b2924',
    around: '#211f1c',
    space: '#121110',
    boundary: '#5f5a50',
    towntext: '#aaa498',
    countrytext: '#8b8578',
    border: '#f2eee4',
    area: '#d9a347',
    corridor: '#94a6ef',
    talks: '#57b8ac',
    place: '#c9c3b7',
  },
};
