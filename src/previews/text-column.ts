import { kindName } from '#core/kinds/kinds.ts';
import { intervalOf } from '#core/story/interval-of.ts';
import { nameIn, otherNames } from '#core/story/names.ts';
import type { Story, StoryFeature } from '#core/story/story.ts';
import { formatInterval } from '#core/time/format.ts';
import { namesOf, openingView } from '#core/view/opening.ts';
import { palettes } from '#drawing/palette.ts';
import { element, escaped } from '#picture/svg.ts';
import { linesThatFit } from './lines-that-fit.ts';
import { previewSize } from './size.ts';

/** In pixels. */
export const columnWidth = 430;
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
  // The serif has no table of widths, and is narrower than the other semibold.
  const face = weight === 600 ? 'semibold' : 'regular';
  const all = linesThatFit(text, { face, size }, columnWidth - 2 * margin);
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
  const { date: written } = story.dateline;
  const date = written === undefined ? '' : formatInterval(intervalOf(written));
  const head: Style = {
    size: title.length > 60 ? 34 : 42,
    family: serif,
    weight: 600,
    colour: palette.ink,
    lineHeight: 1.15,
    most: 5,
    above: 22,
  };
  const others = feature ? otherNames(feature, names).map(([, name]) => name) : [];
  return [
    [feature ? kindName(feature.kind) : date, small],
    [title, head],
    ...others.map((name, at): [string, Style] => [
      name,
      { ...small, size: 22, colour: palette.ink, above: at === 0 ? 18 : 2 },
    ]),
    [
      feature ? [story.title, date].filter(Boolean).join(' · ') : story.summary,
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
  element('rect', {
    x: margin,
    y: 84,
    width: columnWidth - 2 * margin,
    height: 1.5,
    fill: palette.ink,
  });

/** The texts at a preview's left: what it shows, its names and its story. @returns markup */
export function textColumn(story: Story, feature: StoryFeature | undefined): string {
  let top = 96;
  const written = textsOf(story, feature).map(([text, style]) => {
    const { markup, bottom } = paragraph(text, style, top);
    // After long names in several languages there may be no room for the story’s title.
    if (bottom > previewSize.height - margin / 3) return '';
    top = bottom;
    return markup;
  });
  return mark + written.join('');
}
