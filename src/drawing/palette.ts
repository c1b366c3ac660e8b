/** The colours of the light theme; text on paper has a contrast of 4.5:1 or more, outlines of controls 3:1. */
export const palette = {
  paper: '#fbfaf7',
  ink: '#1c1b19',
  muted: '#6b675f',
  hairline: '#e4e0d7',
  /** What is chosen, and clashes: nothing else. */
  accent: '#c8371b',
  water: '#cfdde3',
  waterText: '#4c7283',
  /** Countries that the region's map is about. */
  land: '#f3f0e8',
  /** All other land. */
  landAround: '#e6e2d7',
  boundary: '#a8a296',
  placeText: '#6b675f',
  countryText: '#8a8477',
  border: '#1c1b19',
  area: '#8a5a0b',
  corridor: '#46589e',
  talks: '#23766d',
  place: '#4f4b45',
} as const;

export type Palette = { readonly [name in keyof typeof palette]: string };
