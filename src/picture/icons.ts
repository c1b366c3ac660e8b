import { baseDrawings } from '#drawing/base-drawings.ts';
import { hatchOf, hatchSize } from '#drawing/hatches.ts';
import { marks, type Mark, type MarkId } from '#drawing/marks.ts';
import type { Palette } from '#drawing/palette.ts';
import { edgeWidth, symbols, type PointSymbol, type SymbolId } from '#drawing/symbols.ts';
import { patternId } from './shapes.ts';
import { element, short } from './svg.ts';

/** A point's picture, about its middle. */
export interface Icon {
  /** Side of its square, in pixels at its full size. */
  readonly size: number;
  readonly markup: string;
}

function symbolIcon(symbol: SymbolId, colour: string, edge: string, size: number): Icon {
  const { fill, knockout } = symbols[symbol] as PointSymbol;
  const scale = size / 24;
  return {
    size: size + 2 * edgeWidth,
    markup: element(
      'g',
      { transform: `scale(${short(scale, 3)}) translate(-12 -12)` },
      element('path', {
        d: fill,
        fill: colour,
        stroke: edge,
        'stroke-width': (2 * edgeWidth) / scale,
        'stroke-linejoin': 'round',
        'paint-order': 'stroke',
      }) + (knockout ? element('path', { d: knockout, fill: edge, 'fill-rule': 'evenodd' }) : ''),
    ),
  };
}

function markIcon({ size, radius, fill, strokes }: Mark, palette: Palette): Icon {
  const circles = strokes.map(({ colour, width, dash }, at) =>
    element('circle', {
      r: radius,
      fill: fill && at === 0 ? palette[fill] : 'none',
      stroke: palette[colour],
      'stroke-width': width,
      'stroke-dasharray': dash?.join(' '),
    }),
  );
  return { size, markup: circles.join('') };
}

/**
 * The picture that the style names: a mark, one of the base map's points, or a symbol with its colours and size.
 * Undefined for what only keeps room.
 */
export function iconOf(name: string, palette: Palette): Icon | undefined {
  if (Object.hasOwn(marks, name)) return markIcon(marks[name as MarkId], palette);
  if (name === 'peak' || name === 'pass') {
    const { symbol, colour, size } = baseDrawings[name];
    return symbolIcon(symbol, palette[colour], palette.land, size);
  }
  const [symbol = '', colour = '', edge = '', size] = name.split('|');
  if (!Object.hasOwn(symbols, symbol)) return undefined;
  return symbolIcon(symbol as SymbolId, colour, edge, Number(size));
}

/** The pattern of a holder's hatch, by the name that the style has for it. */
export function hatchPattern(name: string): string {
  const [, holder, colour = ''] = name.split('|');
  const { path, strokeWidth } = hatchOf(Number(holder));
  return element(
    'pattern',
    {
      id: patternId(name),
      width: hatchSize,
      height: hatchSize,
      patternUnits: 'userSpaceOnUse',
    },
    element('path', {
      d: path,
      fill: 'none',
      stroke: colour,
      'stroke-width': strokeWidth,
      'stroke-linecap': 'round',
    }),
  );
}
