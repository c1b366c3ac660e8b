import type { Units } from '#core/geometry/units.ts';
import { legendOf } from '#core/scene/legend.ts';
import { formatDay } from '#core/time/format.ts';
import { t } from '#core/i18n/i18n.ts';
import type { Palette } from '#drawing/palette.ts';
import { attributionLineOf } from './attribution-line.ts';
import { scaleOf } from './scale.ts';
import { cameraOfScene, paletteOf, pictureOf, type ScenePictureInput } from './scene-picture.ts';
import { fontFamily } from './picture.ts';
import { element, escaped } from './svg.ts';
import { swatchOf, swatchSize } from './swatch.ts';
import { fontOf, linesOf, widthOf, type TextStyle } from './text.ts';

/** In pixels. */
const margin = 24;

interface Block {
  readonly markup: string;
  readonly height: number;
}

function paragraph(
  text: string,
  top: number,
  width: number,
  setting: TextStyle,
  fill: string,
): Block {
  const lines = linesOf([{ text, scale: 1 }], setting, width / setting.size);
  const lineHeight = setting.size * 1.3;
  const markup = lines.map((line, at) =>
    element(
      'text',
      {
        x: margin,
        y: top + setting.size + at * lineHeight,
        'font-size': setting.size,
        ...fontOf(setting.face),
        fill,
      },
      escaped(line.map((run) => run.text).join('')),
    ),
  );
  return { markup: markup.join(''), height: lines.length * lineHeight };
}

const label: TextStyle = { face: 'regular', size: 13, spacing: 0 };
const rowHeight = 21;

/** The legend in rows of the exported picture's width. */
function legend(
  { story, scene }: ScenePictureInput,
  top: number,
  width: number,
  palette: Palette,
): Block {
  let [x, row] = [0, 0];
  const entries = legendOf(story, scene).map((entry) => {
    const words =
      entry.holderTitle === undefined ? entry.words : `${entry.words}: ${entry.holderTitle}`;
    const entryWidth = swatchSize.width + 7 + widthOf([{ text: words, scale: 1 }], label) + 20;
    if (x > 0 && x + entryWidth > width) [x, row] = [0, row + 1];
    const at = [margin + x, top + row * rowHeight] as const;
    x += entryWidth;
    const text = element(
      'text',
      { x: swatchSize.width + 7, y: 11.5, 'font-size': label.size, fill: palette.ink },
      escaped(words),
    );
    return element(
      'g',
      { transform: `translate(${at.join(' ')})` },
      swatchOf(entry, palette) + text,
    );
  });
  return { markup: entries.join(''), height: entries.length === 0 ? 0 : (row + 1) * rowHeight };
}

/** The scale, above the lower left corner. */
function scaleBar(input: ScenePictureInput, units: Units, palette: Palette): string {
  const { width, words } = scaleOf(cameraOfScene(input), input.size, units);
  const { height } = input.size;
  return element(
    'g',
    { transform: `translate(12 ${height - 30})` },
    element('rect', { width, height: 18, fill: palette.paper, 'fill-opacity': 0.75 }) +
      element('path', { d: `M0 12v6h${width}v-6`, fill: 'none', stroke: palette.ink }) +
      element('text', { x: 5, y: 13, 'font-size': 12, fill: palette.ink }, escaped(words)),
  );
}

/**
 * A view as a standalone picture with title, date, scale, legend, attribution and link. @returns markup of an SVG
 * document, and its size in pixels
 */
export function exportPicture(
  input: ScenePictureInput,
  link: string,
  units: Units,
): { readonly svg: string; readonly width: number; readonly height: number } {
  const { story, scene, theme, size } = input;
  const palette = paletteOf(theme);
  const inner = size.width - 2 * margin;
  const setting = (face: TextStyle['face'], pixels: number): TextStyle => ({
    face,
    size: pixels,
    spacing: 0,
  });
  const parts: string[] = [];
  let top = margin;
  const add = ({ markup, height }: Block, after: number) => {
    parts.push(markup);
    top += height + after;
  };
  add(paragraph(story.title, top, inner, setting('semibold', 24), palette.ink), 4);
  if (story.dateline.date !== undefined) {
    const date = t().dates.mapOf({ date: formatDay(scene.lastDay) });
    add(paragraph(date, top, inner, setting('regular', 15), palette.muted), 14);
  }
  const { svg } = pictureOf(input);
  parts.push(
    element('g', { transform: `translate(0 ${top})` }, svg + scaleBar(input, units, palette)),
  );
  top += size.height + 18;
  add(legend(input, top, inner, palette), 12);
  add(paragraph(attributionLineOf(story), top, inner, setting('regular', 11), palette.muted), 4);
  add(paragraph(link, top, inner, setting('regular', 11), palette.muted), margin - 6);
  const height = Math.ceil(top);
  return {
    width: size.width,
    height,
    svg: element(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${size.width} ${height}`,
        width: size.width,
        height,
        'font-family': fontFamily,
      },
      element('title', {}, escaped(story.title)) +
        element('rect', { width: size.width, height, fill: palette.paper }) +
        parts.join(''),
    ),
  };
}
