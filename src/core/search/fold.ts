/** Letters that Unicode does not decompose, and their plain replacement. */
const plainLetters: Readonly<Record<string, string>> = {
  ə: 'e',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

/** Removes case, diacritics and unseen characters such as soft hyphens, so that “sotk” finds “Sötk”. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{Mark}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[əıłøđßæœ]/g, (letter) => plainLetters[letter] ?? letter);
}
