/** How letters are written in English, as names on maps and in the news are (near to BGN/PCGN). */
const armenian: Readonly<Record<string, string>> = {
  ու: 'u',
  եւ: 'ev',
  ա: 'a',
  բ: 'b',
  գ: 'g',
  դ: 'd',
  ե: 'e',
  զ: 'z',
  է: 'e',
  ը: 'y',
  թ: 't',
  ժ: 'zh',
  ի: 'i',
  լ: 'l',
  խ: 'kh',
  ծ: 'ts',
  կ: 'k',
  հ: 'h',
  ձ: 'dz',
  ղ: 'gh',
  ճ: 'ch',
  մ: 'm',
  յ: 'y',
  ն: 'n',
  շ: 'sh',
  ո: 'o',
  չ: 'ch',
  պ: 'p',
  ջ: 'j',
  ռ: 'r',
  ս: 's',
  վ: 'v',
  տ: 't',
  ր: 'r',
  ց: 'ts',
  փ: 'p',
  ք: 'k',
  և: 'ev',
  օ: 'o',
  ֆ: 'f',
};
const cyrillic: Readonly<Record<string, string>> = {
  дж: 'j',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
/** Azerbaijani is written in Latin letters that stand for other sounds than in English. */
const azerbaijani: Readonly<Record<string, string>> = {
  x: 'kh',
  q: 'g',
  c: 'j',
  ç: 'ch',
  ş: 'sh',
  j: 'zh',
  ə: 'a',
  ğ: 'gh',
  ı: 'i',
  ö: 'o',
  ü: 'u',
};

function replacing(table: Readonly<Record<string, string>>): (text: string) => string {
  const letters = new RegExp(Object.keys(table).join('|'), 'gu');
  return (text) => text.replace(letters, (letter) => table[letter] ?? letter);
}

const fromArmenian = replacing(armenian);
const fromCyrillic = replacing(cyrillic);
const fromAzerbaijani = replacing(azerbaijani);

/**
 * A text in the letters of English, lower case; letters that have no such writing here stay.
 * @param language of the text, where known: only of Azerbaijani can it not be told from the letters
 */
export function romanise(text: string, language?: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const latin = fromCyrillic(fromArmenian(lower));
  return language === 'az' ? fromAzerbaijani(latin) : latin;
}
