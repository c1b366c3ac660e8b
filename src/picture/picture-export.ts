import type { Units } from '#core/geometry/units.ts';
import { legendOf, samplesOf, type LegendEntry } from '#core/scene/legend.ts';
import { formatLastIn } from '#core/time/format.ts';
import { t } from '#core/i18n/i18n.ts';
import type { Palette } from '#drawing/palette.ts';
import { attributionLineOf } from './attribution-line.ts';
import { scaleOf } from './scale.ts';
import { cameraOfScene, paletteOf, pictureOf, type ScenePictureInput } from './scene-picture.ts';
import { fontFamily } from './picture.ts';
import { element, escaped } from './svg.ts';
import { sampleOf, swatchOf, swatchSize } from './swatch.ts';
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

interface Cell extends Block {
  readonly width: number;
}

/** An entry of the legend, with its words beside its mark; a sample is as large as on the picture. */
function cellOf(entry: LegendEntry, palette: Palette): Cell {
  const words =
    entry.holderTitle === undefined ? entry.words : `${entry.words}: ${entry.holderTitle}`;
  const left = Math.max(swatchSize.width, entry.size ?? 0) + 7;
  const height = Math.max(rowHeight, (entry.size ?? 0) + 4);
  const text = element(
    'text',
    {
      x: left,
      y: 11.5 + (height - rowHeight) / 2,
      'font-size': label.size,
      fill: palette.ink,
    },
    escaped(words),
  );
  const wide = widthOf([{ text: words, scale: 1 }], label);
  const swatch =
    entry.size === undefined ? swatchOf(entry, palette) : sampleOf(entry, left - 7, palette);
  return { markup: swatch + text, width: left + wide + 20, height };
}

/** The legend in rows of the exported picture's width. */
function legend(
  { story, scene }: ScenePictureInput,
  top: number,
  width: number,
  palette: Palette,
): Block {
  const styles = legendOf(story, scene);
  const kinds = [...new Set(styles.map(({ kind }) => kind))];
  const samples = [...samplesOf(kinds).values()].flat();
  const rows: Cell[][] = [];
  let x = 0;
  for (const cell of [...styles, ...samples].map((entry) => cellOf(entry, palette))) {
    if (x === 0 || x + cell.width > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(cell);
    x += cell.width;
  }
  let y = top;
  const markup = rows.map((row) => {
    const height = Math.max(...row.map((cell) => cell.height));
    let left = margin;
    const cells = row.map((cell) => {
      const transform = `translate(${left} ${y + (height - cell.height) / 2})`;
      left += cell.width;
      return element('g', { transform }, cell.markup);
    });
    y += height;
    return cells.join('');
  });
  return { markup: markup.join(''), height: y - top };
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
 * A view as a standalone picture with title, date, scale, legend, attribution and link.
 * @param leftOut what the view leaves out, in words
 * @returns markup of an SVG document, and its size in pixels
 */
export function exportPicture(
  input: ScenePictureInput,
  link: string,
  units: Units,
  leftOut: readonly string[],
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
  const isDated = story.dateline.date !== undefined;
  const date = isDated ? [t().dates.mapOf({ date: formatLastIn(story.unit, scene.asOf) })] : [];
  const about = [...date, ...leftOut].join(' · ');
  if (about !== '') add(paragraph(about, top, inner, setting('regular', 15), palette.muted), 14);
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
