import type { PointStyle } from '#core/kinds/kind-style.ts';
import { baseStyles } from './base-styles.ts';
import type { HolderMark } from '#core/scene/control.ts';
import { hatchOf } from './hatches.ts';
import { circleIcons, type CircleIcon, type CircleIconName } from './circle-icons.ts';
import type { Palette } from './palette.ts';
import { inPalette } from './colours.ts';
import { edgeWidth, symbolOf } from './symbols.ts';

/** One path of an icon: stroked first, then filled. */
export interface IconPath {
  /** SVG path data in the path's own units. */
  readonly d: string;
  /** Centre of the icon, horizontally and vertically, in those units. */
  readonly middle: number;
  /** CSS pixels per unit. */
  readonly scale: number;
  readonly fill?: string;
  /** Filled by the even-odd rule. */
  readonly hasHoles?: true;
  readonly stroke?: string;
  /** In the path's units, like `dash`. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly hasRoundEnds?: true;
}

/** An icon that the style names. The map and the picture paint the same paths. */
export interface Icon {
  /** Side of the square, in CSS pixels. */
  readonly size: number;
  /** Bottom to top. */
  readonly paths: readonly IconPath[];
}

/** Name of a point's icon: encodes symbol, colour, edge colour and size. */
export function iconName({ symbol, colour, size }: PointStyle, palette: Palette): string {
  return [symbol, inPalette(colour, palette), palette.paper, size].join('|');
}

/** Name of a hatching in a colour. */
export function hatchName(holder: HolderMark, colour: string): string {
  return ['hatch', holder, colour].join('|');
}

export function isHatchName(name: string): boolean {
  return name.startsWith('hatch|');
}

/** A symbol with an edge, so that it stands out on any background. */
function symbolIcon(symbol: string, colour: string, edge: string, size: number): Icon | undefined {
  const paths = symbolOf(symbol);
  if (!paths) return undefined;
  const { units = 24 } = paths;
  const scale = size / units;
  const unit = { middle: units / 2, scale };
  return {
    size: size + 2 * edgeWidth,
    paths: [
      { ...unit, d: paths.fill, fill: colour, stroke: edge, strokeWidth: (2 * edgeWidth) / scale },
      ...(paths.knockout
        ? [{ ...unit, d: paths.knockout, fill: edge, hasHoles: true as const }]
        : []),
    ],
  };
}

function circleIcon({ size, radius, fill, strokes }: CircleIcon, palette: Palette): Icon {
  const circle = {
    d: `M${-radius} 0a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0Z`,
    middle: 0,
    scale: 1,
  };
  return {
    size,
    paths: [
      ...(fill ? [{ ...circle, fill: palette[fill] }] : []),
      ...strokes.map(({ colour, width, dash }) => ({
        ...circle,
        stroke: palette[colour],
        strokeWidth: width,
        ...(dash ? { dash } : {}),
      })),
    ],
  };
}

function hatchIcon(holder: HolderMark, colour: string): Icon {
  const { path, strokeWidth, size } = hatchOf(holder);
  return {
    size,
    paths: [
      {
        d: path,
        middle: size / 2,
        scale: 1,
        stroke: colour,
        strokeWidth,
        hasRoundEnds: true,
      },
    ],
  };
}

/** The base map's point symbols, by kind. */
const basePoints = new Map(
  Object.entries(baseStyles).flatMap(([kind, baseStyle]) =>
    baseStyle.form === 'point' ? [[kind, baseStyle] as const] : [],
  ),
);
const isCircleIcon = (name: string): name is CircleIconName => Object.hasOwn(circleIcons, name);

/** Icons used by every style in the theme's colours, whatever the story. */
export const fixedIcons: readonly string[] = [...Object.keys(circleIcons), ...basePoints.keys()];

/** The icon for a name in the style; undefined for invisible exclusion icons. */
export function iconOf(name: string, palette: Palette): Icon | undefined {
  if (isCircleIcon(name)) return circleIcon(circleIcons[name], palette);
  const base = basePoints.get(name);
  if (base) return symbolIcon(base.symbol, palette[base.colour], palette.land, base.size);
  const [symbol = '', first = '', second = '', size] = name.split('|');
  return symbol === 'hatch'
    ? hatchIcon(first === 'unknown' ? first : Number(first), second)
    : symbolIcon(symbol, first, second, Number(size));
}
