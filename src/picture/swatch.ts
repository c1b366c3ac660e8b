import type { LegendEntry } from '#core/scene/legend.ts';
import type { AreaStyle, LineStyle, PointStyle } from '#core/kinds/kind-style.ts';
import { kindStyleOf } from '#core/kinds/kinds.ts';
import type { Palette } from '#drawing/palette.ts';
import { hatchOf } from '#drawing/hatches.ts';
import { edgeWidth } from '#drawing/symbols.ts';
import { iconName, iconOf } from '#drawing/icons.ts';
import { iconMarkup } from './icon-symbols.ts';
import { element } from './svg.ts';

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
  const colour = palette[kindStyle.colour];
  return [
    stroke(kindStyle.width, colour, undefined, dash),
    kindStyle.core ? stroke(kindStyle.core.width, palette[kindStyle.core.colour]) : '',
  ].join('');
}

function areaSwatch(
  { colour, outline, fillOpacity }: AreaStyle,
  palette: Palette,
  holder: number | undefined,
): string {
  const hatch = holder === undefined ? undefined : hatchOf(holder);
  const tiles = hatch
    ? [1, 7, 13, 19].map((x) =>
        [1, 7].map((y) =>
          element('path', {
            d: hatch.path,
            transform: `translate(${x} ${y})`,
            fill: 'none',
            stroke: palette[colour],
            'stroke-width': hatch.strokeWidth,
            'stroke-linecap': 'round',
          }),
        ),
      )
    : [];
  return (
    element('rect', {
      x: 1,
      y: 1,
      width: width - 2,
      height: height - 2,
      fill: palette[colour],
      'fill-opacity': fillOpacity,
      stroke: palette[colour],
      'stroke-width': outline.width,
      'stroke-linecap': outline.dash ? 'round' : undefined,
      'stroke-dasharray': outline.dash?.map((length) => length * outline.width).join(' '),
    }) + tiles.flat().join('')
  );
}

/** Sample of a legend entry, as a group with its top left at the origin. */
export function swatchOf(
  { kind, geometryType, holder, undelimited }: LegendEntry,
  palette: Palette,
): string {
  const kindStyle = kindStyleOf(kind, geometryType);
  if (kindStyle.form === 'point') return pointSwatch(kindStyle, palette);
  if (kindStyle.form === 'area') return areaSwatch(kindStyle, palette, holder);
  return lineSwatch(kindStyle, palette, undelimited ? kindStyle.undelimited : kindStyle.dash);
}
