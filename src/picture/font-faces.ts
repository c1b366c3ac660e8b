/** A font file and the letters it covers. */
export interface FontFace {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /** In the @fontsource packages. */
  readonly file: string;
  /** As in CSS `unicode-range`. */
  readonly range: string;
}

/** Of Fontsource's files with Latin, and with extended Latin. */
export const latinRange = 'U+0-FF,U+131,U+152-153,U+2000-206F,U+2122,U+2212';
export const extendedRange = 'U+100-130,U+132-151,U+154-2BA';

const sets = [
  { family: 'Noto Sans', file: 'noto-sans/files/noto-sans-latin', range: latinRange },
  { family: 'Noto Sans', file: 'noto-sans/files/noto-sans-latin-ext', range: extendedRange },
  { family: 'Noto Sans', file: 'noto-sans/files/noto-sans-cyrillic', range: 'U+400-45F' },
  {
    family: 'Noto Sans Armenian',
    file: 'noto-sans-armenian/files/noto-sans-armenian-armenian',
    range: 'U+530-58F',
  },
] as const;

const face = (
  { file, ...set }: (typeof sets)[number],
  weight: FontFace['weight'],
  style: FontFace['style'] = 'normal',
): FontFace => ({ ...set, weight, style, file: `${file}-${weight}-${style}.woff2` });

/** All fonts of a picture's labels. Armenian has no italic: its regular letters are slanted. */
export const fontFaces: readonly FontFace[] = [
  ...sets.map((set) => face(set, 400)),
  ...sets.map((set) => face(set, 600)),
  ...sets.filter(({ family }) => family === 'Noto Sans').map((set) => face(set, 400, 'italic')),
];

/** Whether text of a weight and style is set in a font. */
const isSetIn = (one: FontFace, weight: number, style: string) =>
  one.weight === weight && (one.style === style || one.family === 'Noto Sans Armenian');

/** Whether a font covers a letter. @param range as in CSS @param code of the letter */
export const covers = (range: string, code: number): boolean =>
  range.split(',').some((part) => {
    const [from = '', to = from] = part.slice(2).split('-');
    return code >= parseInt(from, 16) && code <= parseInt(to, 16);
  });

/** Whether a text contains a letter covered by a font. */
const writes = ({ range }: FontFace, text: string): boolean =>
  [...new Set(text)].some((letter) => covers(range, letter.codePointAt(0) ?? 0));

/** The fonts that a picture needs. @param svg markup; its text is not encoded */
export function fontFacesOf(svg: string): readonly FontFace[] {
  const texts = [...svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gs)].map(
    ([, attributes = '', inner = '']) => ({
      weight: attributes.includes('font-weight="600"') ? 600 : 400,
      style: attributes.includes('font-style="italic"') ? 'italic' : 'normal',
      text: inner.replaceAll(/<[^>]*>/g, ''),
    }),
  );
  return fontFaces.filter((face) =>
    texts.some(({ weight, style, text }) => isSetIn(face, weight, style) && writes(face, text)),
  );
}

/**
 * Embeds fonts in a picture, so that it looks the same everywhere.
 * @param dataOf loads a font file as base64; fonts that can't be loaded are left out
 */
export async function withFonts(
  svg: string,
  dataOf: (face: FontFace) => Promise<string | undefined>,
): Promise<string> {
  const rules = await Promise.all(
    fontFacesOf(svg).map(async (face) => {
      const data = await dataOf(face);
      if (data === undefined) return '';
      const { family, weight, style, range } = face;
      return `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data});unicode-range:${range}}`;
    }),
  );
  return svg.replace('</title>', `</title><style>${rules.join('')}</style>`);
}
