/** Letters that are not another letter with a mark, and by what they are written where they are missing. */
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

/** A text without case and without marks over or under its letters, so that “sotk” finds “Sötk”. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[əıłøđßæœ]/g, (letter) => plainLetters[letter] ?? letter);
}
