import './italics.css';

/** Letters of names of water, beyond the Latin alphabet. */
const letters: Readonly<Record<string, string>> = { az: 'əşğıöçü', ru: 'Жя', local: 'əşğıöçüЖя' };

/**
 * Loads the italic letters of names of water, whose style sheet belongs to map and picture and not to the page.
 * @param names a language of names, or `local`
 */
export async function loadItalics(names: string): Promise<void> {
  await document.fonts.load('italic 400 16px "Noto Sans"', `Aa${letters[names] ?? ''}`);
}
