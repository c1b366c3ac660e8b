import type { Words } from '../story/words.ts';
import type { KindColour } from './kind-style.ts';

/** A property that cards show. */
export interface Field {
  readonly property: string;
  readonly title?: Words;
  /** After the value, as in “5.1 km”. */
  readonly unit?: string;
  /** Numbers are written as readers write them, unless they are text, as years are. */
  readonly format?: 'number' | 'date' | 'text';
}

/** Diameters of points by a number among their properties, in CSS pixels. */
export interface SizeScale {
  /** Name of the property. */
  readonly by: string;
  /** What the numbers are, for the key. */
  readonly title?: Words;
  /** In “area” the area of a point is in proportion to its number, in “linear” its diameter. */
  readonly scale?: 'area' | 'linear';
  /** Number with the least diameter, for “linear”. */
  readonly from?: number;
  /** Number with the largest diameter. */
  readonly to?: number;
  readonly min?: number;
  readonly max?: number;
}

/** A colour for a text, or for numbers from one on. */
export interface ColourClass {
  /** Undefined for numbers. */
  readonly value?: string;
  /** Numbers from this on, up to the next class. */
  readonly from?: number;
  readonly title?: Words;
  readonly colour: KindColour;
}

/** Colours by a property: of texts, or of numbers in classes. */
export interface ColourScale {
  readonly by: string;
  readonly classes: readonly ColourClass[];
  /** False if the colours mean nothing that the key could say. */
  readonly inKey?: boolean;
}

export const sizeDefaults = { min: 6, max: 40, scale: 'area' } as const;

/** Whether a colour depends on a property. */
export const isColourScale = (colour: unknown): colour is ColourScale =>
  typeof colour === 'object' && colour !== null && 'by' in colour;

/** Diameter for a number, in whole CSS pixels; the least one for what isn't a number. */
export function sizeOf(scale: SizeScale, value: unknown): number {
  const { min = sizeDefaults.min, max = sizeDefaults.max, from = 0, to = 1 } = scale;
  if (typeof value !== 'number') return min;
  const isLinear = scale.scale === 'linear';
  const share = isLinear ? (value - from) / (to - from || 1) : value / (to || 1);
  const size = isLinear ? min + (max - min) * share : max * Math.sqrt(Math.max(0, share));
  return Math.round(Math.max(min, Math.min(max, size)));
}

/** The class of a value; undefined if it is in none. */
export function classOf({ classes }: ColourScale, value: unknown): ColourClass | undefined {
  if (typeof value === 'number') {
    const numbers = classes.filter(({ from }) => from !== undefined && from <= value);
    const last = numbers.reduce<ColourClass | undefined>(
      (most, one) => ((one.from ?? 0) >= (most?.from ?? -Infinity) ? one : most),
      undefined,
    );
    if (last) return last;
  }
  return classes.find((one) => one.value === String(value));
}

/** A number with one digit that isn't 0, at most as large: 127 becomes 100, 0.38 becomes 0.3. */
function rounded(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return Number((Math.floor(value / power) * power).toPrecision(1));
}

/** Up to three numbers whose sizes the key shows, the largest first. */
export function sampleNumbers({ from = 0, to = 1, scale }: SizeScale): readonly number[] {
  if (scale === 'linear') return [...new Set([to, (from + to) / 2, from])];
  if (to <= 0) return [];
  const isWhole = Number.isInteger(to);
  const numbers = [to, to / 4, to / 16].map(rounded);
  return [...new Set(numbers)].filter((one) => one > 0 && (!isWhole || Number.isInteger(one)));
}
