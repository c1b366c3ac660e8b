import type { Words } from '../story/words.ts';
import { kindWithId, isCommonKind, type Kind } from './kinds.ts';
import type { KindColour, KindStyle } from './kind-style.ts';
import { isColourScale, type ColourScale, type Field, type SizeScale } from './scales.ts';

/** A kind as `story.json` defines it. Lengths are in CSS pixels. */
export interface KindInput {
  readonly id: string;
  /** By language, or in the story's own. */
  readonly title?: Words;
  readonly nature?: 'standing' | 'event';
  readonly colour?: KindColour | ColourScale;
  readonly symbol?: string;
  readonly size?: number | SizeScale;
  readonly line?: 'solid' | 'dashed' | 'dotted';
  /** Of lines and of outlines; 0 for areas without an outline. */
  readonly width?: number;
  /** Colour of outlines, if it isn't that of the areas. */
  readonly outline?: KindColour;
  /** Opacity of the inside of areas, from 0 to 1. */
  readonly fill?: number;
  /** Points near each other are one, with their number. */
  readonly cluster?: boolean;
  readonly rank?: number;
  readonly fields?: readonly Field[];
  /** Which features have names on the map; by default those that are mentioned, if sizes depend on a property. */
  readonly labels?: 'all' | 'mentioned';
}

/** Names of the properties that a kind's features are drawn by, and that their cards show. */
export const propertiesUsedBy = ({ size, colour, fields = [] }: KindInput): readonly string[] => [
  ...(typeof size === 'object' ? [size.by] : []),
  ...(isColourScale(colour) ? [colour.by] : []),
  ...fields.map(({ property }) => property),
];

/** In multiples of the width. */
const dashes = { solid: undefined, dashed: [3.2, 1.8], dotted: [0.1, 2] } as const;

const defaults = { colour: 'place', size: 16, width: 2, fill: 0.12 } as const;

/** The style of a kind for each form that its features may have. */
function stylesOf(input: KindInput): Readonly<Record<KindStyle['form'], KindStyle>> {
  const { line = 'solid', size } = input;
  const colour =
    input.colour === undefined || isColourScale(input.colour) ? defaults.colour : input.colour;
  const dash = dashes[line];
  const dashed = dash ? { dash } : {};
  return {
    point: {
      form: 'point',
      colour,
      symbol: input.symbol ?? (typeof size === 'object' ? 'disc' : 'plain'),
      size: typeof size === 'number' ? size : defaults.size,
    },
    line: { form: 'line', colour, width: input.width || defaults.width, ...dashed },
    area: {
      form: 'area',
      colour,
      fillOpacity: input.fill ?? defaults.fill,
      outline: {
        width: input.width ?? 1.2,
        ...dashed,
        ...(input.outline === undefined ? {} : { colour: input.outline }),
      },
    },
  };
}

/** What else a story says of its kinds. */
interface KindContext {
  readonly language: string;
  readonly kinds: readonly KindInput[];
  readonly layers: readonly { readonly id: string; readonly title: Words }[];
}

const titleOf = (title: Words, language: string): Readonly<Record<string, string>> =>
  typeof title === 'string' ? { [language]: title } : title;

/** A kind that the story defines; one with the id of ours changes what it says and keeps the rest. */
function ownKind(input: KindInput, language: string): Kind {
  const { id, nature, rank } = input;
  const common = isCommonKind(id) ? kindWithId(id) : undefined;
  const words = input.title ?? (common ? undefined : id);
  const title = words === undefined ? undefined : titleOf(words, language);
  const styles = stylesOf(input);
  return {
    ...common,
    id,
    styles,
    style: styles.point,
    ...(typeof input.size === 'object' ? { sizes: input.size } : {}),
    ...(isColourScale(input.colour) ? { colours: input.colour } : {}),
    ...(nature === undefined ? {} : { nature: nature === 'event' ? 'event' : 'lasting' }),
    ...(input.fields ? { fields: input.fields } : {}),
    ...((input.labels ?? (typeof input.size === 'object' ? 'mentioned' : 'all')) === 'mentioned'
      ? { isLabelledIfMentioned: true as const }
      : {}),
    ...(input.cluster ? { isClustered: true as const } : {}),
    ...(rank === undefined ? {} : { rank }),
    ...(title === undefined ? {} : { title }),
  };
}

/** The kind of features without one, which is called as their layer. */
export const layerKindId = (layer: string): string =>
  isCommonKind(layer) ? `${layer}-layer` : layer;

/** The story's own kinds as its pages use them, and those of features without one, by the titles of their layers. */
export function resolvedKinds({ kinds, layers, language }: KindContext): readonly Kind[] {
  const own = kinds.map((input) => ownKind(input, language));
  const known = new Set(own.map(({ id }) => id));
  return [
    ...own,
    ...layers.flatMap(({ id, title }): readonly Kind[] => {
      const kind = layerKindId(id);
      return known.has(kind) ? [] : [{ ...kindWithId(kind), title: titleOf(title, language) }];
    }),
  ];
}
