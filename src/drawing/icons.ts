import type { PointStyle } from '#core/kinds/kind-style.ts';
import { baseDrawings } from './base-drawings.ts';
import { hatchOf, hatchSize } from './hatches.ts';
import { marks, type Mark, type MarkId } from './marks.ts';
import type { Palette } from './palette.ts';
import { edgeWidth, symbolOf } from './symbols.ts';

/** One path of an icon: stroked first, then filled. */
export interface IconPath {
  /** In units of its own. */
  readonly d: string;
  /** The icon's middle, across and down, in those units. */
  readonly middle: number;
  /** CSS pixels in a unit. */
  readonly scale: number;
  readonly fill?: string;
  /** By the even-odd rule. */
  readonly hasHoles?: true;
  readonly stroke?: string;
  /** In units, as `dash` is. */
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
  readonly hasRoundEnds?: true;
}

/** What map and picture draw for a name that the style gives: both paint these same paths. */
export interface Icon {
  /** Side of its square, in CSS pixels. */
  readonly size: number;
  /** From the bottom up. */
  readonly paths: readonly IconPath[];
}

/** The name of a point's icon: it says the symbol, its colour, that of its edge, and its size. */
export function iconName({ symbol, colour, size }: PointStyle, palette: Palette): string {
  return [symbol, palette[colour], palette.paper, size].join('|');
}

/** The name of a holder's hatch in a colour. @param holder a place in the story's list of holders */
export function hatchName(holder: number, colour: string): string {
  return ['hatch', holder, colour].join('|');
}

/** A symbol in its colour, edged so that it stands off from any ground. */
function symbolIcon(symbol: string, colour: string, edge: string, size: number): Icon | undefined {
  const paths = symbolOf(symbol);
  if (!paths) return undefined;
  const scale = size / 24;
  const unit = { middle: 12, scale };
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

function markIcon({ size, radius, fill, strokes }: Mark, palette: Palette): Icon {
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

function hatchIcon(holder: number, colour: string): Icon {
  const { path, strokeWidth } = hatchOf(holder);
  return {
    size: hatchSize,
    paths: [
      {
        d: path,
        middle: hatchSize / 2,
        scale: 1,
        stroke: colour,
        strokeWidth,
        hasRoundEnds: true,
      },
    ],
  };
}

/** The drawings of the base map's own points, by their kind. */
const basePoints = new Map(
  Object.entries(baseDrawings).flatMap(([kind, drawing]) =>
    drawing.form === 'point' ? [[kind, drawing] as const] : [],
  ),
);
const isMark = (name: string): name is MarkId => Object.hasOwn(marks, name);

/** The names of the icons that any style asks for, whatever the story; they have the theme's colours. */
export const fixedIcons: readonly string[] = [...Object.keys(marks), ...basePoints.keys()];

/** The icon that a name of the style means; undefined for what only keeps room. */
export function iconOf(name: string, palette: Palette): Icon | undefined {
  if (isMark(name)) return markIcon(marks[name], palette);
  const base = basePoints.get(name);
  if (base) return symbolIcon(base.symbol, palette[base.colour], palette.land, base.size);
  const [symbol = '', first = '', second = '', size] = name.split('|');
  return symbol === 'hatch'
    ? hatchIcon(Number(first), second)
    : symbolIcon(symbol, first, second, Number(size));
}
