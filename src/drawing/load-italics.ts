import { alphabets } from './alphabets.ts';
import './italics.css';

/**
 * Loads the italic letters of names of water, whose style sheet belongs to map and picture and not to the page.
 * @param names a language of names, or `local`
 */
export async function loadItalics(names: string): Promise<void> {
  await document.fonts.load('italic 400 16px "Noto Sans"', `Aa${alphabets[names] ?? ''}`);
}
