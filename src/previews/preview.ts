import { intervalOf } from '#core/story/interval-of.ts';
import { kindName } from '#core/kinds/kinds.ts';
import { nameIn } from '#core/story/names.ts';
import type { Story, StoryFeature } from '#core/story/story.ts';
import { formatInterval } from '#core/time/format.ts';
import { namesOf, openingView } from '#core/view/opening.ts';
import { palettes } from '#drawing/palette.ts';
import { element, escaped } from '#picture/svg.ts';
import { linesOf } from '#picture/text.ts';
import { previewSize } from './size.ts';
import { staticPictureOf } from './static-picture.ts';

const column = 430;
const margin = 48;
const palette = palettes.light;
const sans = 'Noto Sans';
const serif = 'Source Serif 4';

interface Style {
  readonly size: number;
  readonly family: string;
  readonly weight?: 600;
  readonly colour: string;
  readonly lineHeight: number;
  /** Maximum number of lines. */
  readonly most: number;
  /** Space above it. */
  readonly above: number;
}

/** A text below a given height. @returns its markup, and the height for the next one */
function paragraph(text: string, style: Style, top: number): { markup: string; bottom: number } {
  const { size, family, weight, colour, lineHeight, most, above } = style;
  const setting = { face: 'semibold' as const, size, spacing: 0 };
  const all = linesOf([{ text, scale: 1 }], setting, (column - 2 * margin) / size).map((line) =>
    line.map((run) => run.text).join(''),
  );
  const lines = all.slice(0, most);
  if (all.length > most) lines.push(`${lines.pop() ?? ''} …`);
  const markup = lines.map((line, at) =>
    element(
      'text',
      {
        x: margin,
        y: top + above + size + at * size * lineHeight,
        'font-family': family,
        'font-size': size,
        'font-weight': weight,
        fill: colour,
      },
      escaped(line),
    ),
  );
  return { markup: markup.join(''), bottom: top + above + lines.length * size * lineHeight };
}

const small: Style = {
  size: 19,
  family: sans,
  colour: palette.muted,
  lineHeight: 1.35,
  most: 2,
  above: 0,
};

/** The texts of the column, top to bottom. */
function textsOf(story: Story, feature: StoryFeature | undefined): (readonly [string, Style])[] {
  const names = namesOf(story, openingView(story), 'en');
  const title = feature ? nameIn(feature, names).name : story.title;
  const date = formatInterval(intervalOf(story.dateline.date));
  const head: Style = {
    size: title.length > 60 ? 34 : 42,
    family: serif,
    weight: 600,
    colour: palette.ink,
    lineHeight: 1.15,
    most: 5,
    above: 22,
  };
  const others = feature
    ? Object.entries(feature.names).flatMap(([language, name]) => (language === 'en' ? [] : [name]))
    : [];
  return [
    [feature ? kindName(feature.kind) : date, small],
    [title, head],
    ...others.map((name, at): [string, Style] => [
      name,
      { ...small, size: 22, colour: palette.ink, above: at === 0 ? 18 : 2 },
    ]),
    [
      feature ? `${story.title} · ${date}` : story.summary,
      { ...small, most: feature ? 4 : 6, above: 24 },
    ],
  ];
}

/** The project's name, underlined. */
const mark =
  element(
    'text',
    {
      x: margin,
      y: 64,
      'font-family': serif,
      'font-size': 26,
      'font-weight': 600,
      fill: palette.ink,
    },
    'Dateline',
  ) +
  element('rect', { x: margin, y: 84, width: column - 2 * margin, height: 1.5, fill: palette.ink });

/** Preview of a story's page or of a feature's: headline, date, names and map. */
export async function previewOf(story: Story, feature: StoryFeature | undefined): Promise<string> {
  const { width, height } = previewSize;
  const picture = await staticPictureOf(story, feature, { width: width - column, height });
  let top = 96;
  const written = textsOf(story, feature).map(([text, style]) => {
    const { markup, bottom } = paragraph(text, style, top);
    top = bottom;
    return markup;
  });
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${width} ${height}` },
    element('rect', { width, height, fill: palette.paper }) +
      mark +
      written.join('') +
      // A nested SVG, clipped to its edges.
      picture.replace('<svg ', `<svg x="${column}" `) +
      element('rect', { x: column, y: 0, width: 1, height, fill: palette.hairline }),
  );
}
