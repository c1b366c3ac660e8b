import { advances } from './advances.ts';

/** A weight and style of the label fonts. */
export type Face = keyof typeof advances;

const widthsOf = (groups: Record<number, string>): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(groups).flatMap(([width, letters]) =>
      [...letters].map((letter) => [letter, Number(width)] as const),
    ),
  );
const widths: Record<Face, ReadonlyMap<string, number>> = {
  regular: widthsOf(advances.regular),
  semibold: widthsOf(advances.semibold),
  italic: widthsOf(advances.italic),
};
/** Width of unknown letters: as wide as the widest of most scripts. */
const unknown = 1000;

/** The face that MapLibre draws a label in. @param family the first of its font stack */
export function faceOf(family: string): Face {
  if (family.endsWith('Semibold')) return 'semibold';
  return family.endsWith('Italic') ? 'italic' : 'regular';
}

/** Attributes of SVG text that is set in a face. */
export const fontOf = (face: Face) => ({
  'font-weight': face === 'semibold' ? 600 : undefined,
  'font-style': face === 'italic' ? 'italic' : undefined,
});

/** A run of text in one size. */
export interface TextRun {
  readonly text: string;
  /** Relative to the label's size. */
  readonly scale: number;
}

export type TextLine = readonly TextRun[];

/** How text is set. */
export interface TextStyle {
  readonly face: Face;
  /** In pixels. */
  readonly size: number;
  /** In ems. */
  readonly spacing: number;
}

/** In pixels. */
export function widthOf(line: TextLine, { face, size, spacing }: TextStyle): number {
  return line.reduce((sum, { text, scale }) => {
    const letters = [...text];
    const ems = letters.reduce((all, one) => all + (widths[face].get(one) ?? unknown), 0) / 1000;
    return sum + (ems + letters.length * spacing) * size * scale;
  }, 0);
}

interface Word {
  readonly run: TextRun;
  readonly breaks: boolean;
}

/** Between the parts of a name such as Nagorno-Karabakh, where MapLibre breaks lines too. */
const afterHyphen = /(?<=\p{L}-)(?=\p{L})/u;

/** Words with the space or hyphen after them; `breaks` marks a line break in the text. */
function wordsOf(runs: readonly TextRun[]): readonly Word[] {
  return runs.flatMap(({ text, scale }) =>
    [...text.matchAll(/([^ \n]*)( |\n|$)/g)]
      .filter(([whole]) => whole !== '')
      .flatMap(([, word = '', end]): Word[] =>
        `${word}${end === ' ' ? ' ' : ''}`.split(afterHyphen).map((part, at, { length }) => ({
          run: { text: part, scale },
          breaks: end === '\n' && at === length - 1,
        })),
      ),
  );
}

const trimmed = (line: TextRun[]): TextLine => {
  const last = line.at(-1);
  return last ? [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }] : line;
};

/**
 * Breaks text into lines: at its own line breaks, and into lines of similar width where it would exceed `most`.
 * @param most maximum width in ems
 */
export function linesOf(
  runs: readonly TextRun[],
  setting: TextStyle,
  most: number,
): readonly TextLine[] {
  const paragraphs: Word[][] = [[]];
  for (const word of wordsOf(runs)) {
    paragraphs.at(-1)?.push(word);
    if (word.breaks) paragraphs.push([]);
  }
  return paragraphs
    .filter((words) => words.some(({ run }) => run.text !== ''))
    .flatMap((words) => {
      const width = widthOf(
        words.map(({ run }) => run),
        setting,
      );
      const count = Math.ceil(width / (most * setting.size));
      const aim = width / count;
      const lines: TextRun[][] = [[]];
      for (const { run } of words) {
        const line = lines.at(-1) ?? [];
        const before = widthOf(line, setting);
        const own = widthOf([run], setting);
        // Add the word if that brings the line closer to the average width.
        const goesOn = line.length > 0 && before + own / 2 > aim && lines.length < count;
        if (goesOn) lines.push([run]);
        else line.push(run);
      }
      return lines.map(trimmed);
    });
}
