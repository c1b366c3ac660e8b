import type { Words } from '../story/words.ts';
import { language } from './i18n.ts';

/** A text with its language. */
export interface Said {
  readonly text: string;
  readonly language: string;
}

/**
 * Words in the language of the interface, else in the story's, else in the first that they have.
 * @param own the story's language
 */
export function wordsIn(words: Words, own: string): Said {
  if (typeof words === 'string') return { text: words, language: own };
  const { code } = language();
  const asked = [code, code.split('-')[0] ?? code, own, ...Object.keys(words)];
  const found = asked.find((one) => words[one] !== undefined) ?? own;
  return { text: words[found] ?? '', language: found };
}

/** Only their text. */
export const wordsOf = (words: Words, own: string): string => wordsIn(words, own).text;
