import { clusterTextSize } from '#core/kinds/cluster-size.ts';
import type { LegendEntry } from '#core/scene/legend.ts';
import type { AreaStyle, LineStyle, PointStyle } from '#core/kinds/kind-style.ts';
import { kindStyleOf } from '#core/kinds/kinds.ts';
import type { Palette } from '#drawing/palette.ts';
import type { HolderMark } from '#core/scene/control.ts';
import { hatchColour, hatchOf, hatchOpacity, outlineOnly, tintOpacity } from '#drawing/hatches.ts';
import { inPalette } from '#drawing/colours.ts';
import { edgeWidth } from '#drawing/symbols.ts';
import { iconName, iconOf } from '#drawing/icons.ts';
import { iconMarkup } from './icon-symbols.ts';
import { element, escaped, short } from './svg.ts';
import { fontOf } from './text.ts';

/** In pixels. */
export const swatchSize = { width: 26, height: 14 };

const { width, height } = swatchSize;

function pointSwatch(kindStyle: PointStyle, palette: Palette): string {
  const icon = iconOf(iconName(kindStyle, palette), palette);
  const scale = Math.min(1, height / ((icon?.size ?? height) - 2 * edgeWidth));
  return element(
    'g',
    { transform: `translate(${width / 2} ${height / 2}) scale(${scale})` },
    icon ? iconMarkup(icon) : '',
  );
}

const countText = { face: 'semibold', size: clusterTextSize } as const;

const countOn = (count: string, palette: Palette) =>
  element(
    'text',
    {
      y: countText.size * 0.35,
      'font-size': countText.size,
      'text-anchor': 'middle',
      ...fontOf(countText.face),
      fill: palette.paper,
    },
    escaped(count),
  );

/** A sample of a scale or a cluster at its own size, as a group that begins at the top left. @param boxWidth in pixels */
export function sampleOf(
  { kindStyle, size = 0, count }: LegendEntry,
  boxWidth: number,
  palette: Palette,
): string {
  const icon =
    kindStyle?.form === 'point' ? iconOf(iconName(kindStyle, palette), palette) : undefined;
  // Rows are a little higher than their marks.
  const middle = Math.max(height, size) / 2;
  return element(
    'g',
    { transform: `translate(${boxWidth / 2} ${middle})` },
    (icon ? iconMarkup(icon) : '') + (count === undefined ? '' : countOn(count, palette)),
  );
}

function lineSwatch(kindStyle: LineStyle, palette: Palette, dash: LineStyle['dash']): string {
  const stroke = (line: number, ink: string, opacity?: number, dash?: readonly number[]) =>
    element('path', {
      d: `M0 ${height / 2}h${width}`,
      fill: 'none',
      stroke: ink,
      'stroke-width': line,
      'stroke-opacity': opacity,
      'stroke-dasharray': dash?.map((length) => length * line).join(' '),
    });
  const colour = inPalette(kindStyle.colour, palette);
  return [
    stroke(kindStyle.width, colour, undefined, dash),
    kindStyle.core ? stroke(kindStyle.core.width, inPalette(kindStyle.core.colour, palette)) : '',
  ].join('');
}

/** Hatching over a swatch, cut off at its edge. */
function hatching(holder: HolderMark, colour: string): string {
  const { path, strokeWidth, size } = hatchOf(holder);
  const along = (length: number) =>
    Array.from({ length: Math.ceil(length / size) }, (_, n) => n * size);
  const tiles = along(width - 2).flatMap((x) =>
    along(height - 2).map((y) =>
      element('path', {
        d: path,
        transform: `translate(${short(x)} ${short(y)})`,
        fill: 'none',
        stroke: colour,
        'stroke-width': strokeWidth,
        'stroke-linecap': 'round',
      }),
    ),
  );
  const box = { x: 1, y: 1, width: width - 2, height: height - 2 };
  return element(
    'svg',
    { ...box, opacity: holder === 'unknown' ? undefined : hatchOpacity },
    tiles.join(''),
  );
}

function areaSwatch(style: AreaStyle, palette: Palette, entry: LegendEntry): string {
  const { holder } = entry;
  const isHeld = holder !== undefined;
  const outline = entry.outlineOnly ? outlineOnly : style.outline;
  const dash: readonly number[] | undefined = outline.dash;
  const stroke = inPalette(style.colour, palette);
  const box = element('rect', {
    x: 1,
    y: 1,
    width: width - 2,
    height: height - 2,
    fill: isHeld ? palette.area : stroke,
    'fill-opacity':
      entry.outlineOnly || holder === 'unknown' ? 0 : isHeld ? tintOpacity : style.fillOpacity,
    stroke: style.outline.colour ? inPalette(style.outline.colour, palette) : stroke,
    'stroke-width': outline.width,
    'stroke-linecap': style.outline.dash ? 'round' : undefined,
    'stroke-dasharray': dash?.map((length) => length * outline.width).join(' '),
  });
  return isHeld ? box + hatching(holder, palette[hatchColour(holder)]) : box;
}

/** Sample of a legend entry, as a group with its top left at the origin. */
export function swatchOf(entry: LegendEntry, palette: Palette): string {
  const { kind, geometryType, undelimited } = entry;
  const kindStyle = entry.kindStyle ?? kindStyleOf(kind, geometryType);
  if (kindStyle.form === 'point') return pointSwatch(kindStyle, palette);
  if (kindStyle.form === 'area') return areaSwatch(kindStyle, palette, entry);
  return lineSwatch(kindStyle, palette, undelimited ? kindStyle.undelimited : kindStyle.dash);
}
