import type { KindColour } from '#core/kinds/kind-style.ts';
import { palettes, type Colour, type Palette } from './palette.ts';

/** A colour of a kind in a palette. Print has the colours of the light theme. */
export function inPalette(colour: KindColour | Colour, palette: Palette): string {
  if (typeof colour === 'string') return palette[colour];
  return palette === palettes.dark ? colour.dark : colour.light;
}

/** The same for style sheets, in the theme of the page. */
export const inStyleSheet = (colour: KindColour | Colour): string =>
  typeof colour === 'string' ? `var(--${colour})` : `light-dark(${colour.light}, ${colour.dark})`;
