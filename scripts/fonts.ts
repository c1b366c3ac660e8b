// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';
import { alphabets } from '../src/drawing/alphabets.ts';
import { covers, extendedRange, latinRange } from '../src/picture/font-faces.ts';
import { caches } from './caches.ts';
import { checkFolder, storyFolders } from './read-stories.ts';
import { root } from './set-up.mjs';

/** A font file of Fontsource that is cut to some letters. */
interface CutFont {
  readonly family: string;
  /** In the @fontsource packages, without its end. */
  readonly file: string;
  readonly weight: 400 | 600;
  readonly style: 'normal' | 'italic';
  /**
   * `texts`: to those of the site’s texts. `common`: also to those that are common in names, as on the base map.
   */
  readonly letters: 'texts' | 'common';
  /** In the style sheet itself, so that nothing moves when it arrives. */
  readonly isInline: boolean;
}

const font = (
  family: string,
  set: string,
  weight: CutFont['weight'],
  use: Pick<CutFont, 'letters' | 'isInline'>,
  style: CutFont['style'] = 'normal',
): CutFont => ({
  family,
  file: `${set.replace(/-latin.*/, '')}/files/${set}-${weight}-${style}`,
  weight,
  style,
  ...use,
});

const later = { letters: 'common', isInline: false } as const;
/** What the first view of a page needs. */
const first = { letters: 'texts', isInline: true } as const;

/** Of the style sheet of all pages. */
const pageFonts: readonly CutFont[] = [
  font('Noto Sans', 'noto-sans-latin-ext', 400, later),
  font('Noto Sans', 'noto-sans-latin-ext', 600, later),
  font('Source Serif 4', 'source-serif-4-latin', 400, { ...first, isInline: false }, 'italic'),
  font('Source Serif 4', 'source-serif-4-latin', 400, first),
  font('Source Serif 4', 'source-serif-4-latin-ext', 400, first),
  font('Source Serif 4', 'source-serif-4-latin', 600, first),
  font('Source Serif 4', 'source-serif-4-latin-ext', 600, first),
  font('Noto Sans', 'noto-sans-latin', 400, first),
  font('Noto Sans', 'noto-sans-latin-ext', 400, first),
  font('Noto Sans', 'noto-sans-latin', 600, first),
  font('Noto Sans', 'noto-sans-latin-ext', 600, first),
];

/** Of names of water, on the map and in pictures. */
const waterFonts: readonly CutFont[] = [
  font('Noto Sans', 'noto-sans-latin', 400, later, 'italic'),
  font('Noto Sans', 'noto-sans-latin-ext', 400, later, 'italic'),
];

/** Style sheets after whose fonts, which have all letters, the cut ones stand: of two that have a letter, the last is used. */
const sheets: Readonly<Record<string, readonly CutFont[]>> = {
  'src/ui/fonts.css': pageFonts,
  'src/drawing/italics.css': waterFonts,
};

const printable = Array.from({ length: 0x7f - 0x20 }, (_, at) => String.fromCharCode(0x20 + at));
const punctuation = '\u00a0«»·–—‘’‚“”„…‹›';

/** Of names in languages of Europe and its neighbours. */
const common = 'ÄÅÆÇÉÖØÜßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿāăąćčďđēęěğģīĭıİķļłńňōőœřśşšţťūůűźżžƏəȘșȚț';

const messages = 'src/messages/en';

/** Each letter of some texts once. */
const lettersIn = (texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => [...new Set(text)]))].sort().join('');

/** Texts of the site: of the interface in English and of all stories. */
function textsOf(stories: string): readonly string[] {
  const texts = storyFolders(stories).flatMap((folder) => {
    const story = checkFolder(join(stories, folder), folder);
    return story.ok ? [...story.files.values(), JSON.stringify(story.article)] : [];
  });
  const interfaceTexts = readdirSync(messages)
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(messages, file), 'utf8'));
  return [...printable, punctuation, ...interfaceTexts, ...texts];
}

const require = createRequire(join(root, 'package.json'));
const cache = join(root, caches.fonts);

/** Path of a font with only these letters. Cached. */
async function cutFile({ file }: CutFont, letters: string): Promise<string> {
  const path = require.resolve(`@fontsource/${file}.woff2`);
  const hash = createHash('sha256').update(`2 ${path} ${letters}`).digest('hex').slice(0, 12);
  const cut = join(cache, `${file.split('/').at(-1) ?? ''}-${hash}.woff2`);
  if (existsSync(cut)) return cut;
  const font = await subsetFont(readFileSync(path), letters, {
    targetFormat: 'woff2',
    // Without small capitals, ligatures and other forms, which the pages don't use.
    noLayoutClosure: true,
  });
  mkdirSync(cache, { recursive: true });
  writeFileSync(cut, font);
  return cut;
}

/** The letters that a cut file has, as in CSS. */
function rangeOf({ file }: CutFont, letters: string): string {
  const whole = file.includes('latin-ext') ? extendedRange : latinRange;
  const spans: [from: number, to: number][] = [];
  const codes = [...letters].map((letter) => letter.codePointAt(0) ?? 0).sort((x, y) => x - y);
  for (const code of codes.filter((one) => one >= 0x20 && covers(whole, one))) {
    const last = spans.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else spans.push([code, code]);
  }
  const hex = (code: number) => code.toString(16);
  return spans.map(([from, to]) => `U+${hex(from)}${to === from ? '' : `-${hex(to)}`}`).join();
}

/** @returns nothing if the file has none of the letters */
async function ruleOf(one: CutFont, letters: string): Promise<string> {
  const range = rangeOf(one, letters);
  if (range === '') return '';
  const path = await cutFile(one, letters);
  const url = one.isInline
    ? `data:font/woff2;base64,${readFileSync(path).toString('base64')}`
    : path;
  return `@font-face {
  font-family: '${one.family}';
  font-style: ${one.style};
  font-weight: ${one.weight};
  font-display: ${one.isInline ? 'block' : 'swap'};
  src: url('${url}') format('woff2');
  unicode-range: ${range};
}`;
}

/**
 * Cuts the fonts of built sites to the letters that their texts have. For other letters, such as those of places far
 * away, browsers load the whole files.
 * @param stories path of the folder with stories
 */
export function fonts(stories = 'data/stories'): Plugin {
  return {
    name: 'fonts',
    apply: 'build',
    enforce: 'pre',
    async transform(code, id) {
      const sheet = Object.keys(sheets).find((name) => id === join(root, name));
      if (sheet === undefined) return null;
      const texts = textsOf(stories);
      const letters = {
        texts: lettersIn(texts),
        common: lettersIn([...texts, common, ...Object.values(alphabets)]),
      };
      const rules = await Promise.all(
        (sheets[sheet] ?? []).map((one) => ruleOf(one, letters[one.letters])),
      );
      return `${code}\n${rules.join('\n')}\n`;
    },
  };
}
