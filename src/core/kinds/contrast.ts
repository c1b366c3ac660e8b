import type { OwnColour } from './kind-style.ts';

/** Colours of the land that kinds are drawn on, by theme. */
export const landColours: OwnColour = { light: '#f6f3ec', dark: '#35322c' };

/** Least contrast of lines and symbols (WCAG 2.2, 1.4.11). */
export const leastContrast = 3;

/** Relative luminance from 0 to 1 (WCAG 2.2). @param colour #rrggbb */
export function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, from 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour mixed with another. @param share of the other, from 0 to 1 */
function mixed(colour: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [own, added] = [colour, other].map((one) => parseInt(one.slice(at, at + 2), 16));
    return Math.round((own ?? 0) * (1 - share) + (added ?? 0) * share);
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour nearest to one that can be seen on land, on the way to black or white. */
function seenOn(land: string, colour: string, extreme: string): string {
  const steps = Array.from({ length: 51 }, (_, step) => mixed(colour, extreme, step / 50));
  return steps.find((one) => contrast(one, land) >= leastContrast) ?? extreme;
}

/** A colour that can be seen in both themes, as near as possible to the one given. @param colour #rrggbb */
export const legible = (colour: string): OwnColour => ({
  light: seenOn(landColours.light, colour.toLowerCase(), '#000000'),
  dark: seenOn(landColours.dark, colour.toLowerCase(), '#ffffff'),
});
