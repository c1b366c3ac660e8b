/** Romanisation as used on English maps and in the news (close to BGN/PCGN). */
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
/** Azerbaijani uses Latin letters for other sounds than English. */
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
 * Romanises a text in lower case; unknown letters are kept.
 * @param language if known; needed only for Azerbaijani, which can't be recognised by its letters
 */
export function romanise(text: string, language?: string): string {
  const lower = text.normalize('NFC').toLowerCase();
  const latin = fromCyrillic(fromArmenian(lower));
  return language === 'az' ? fromAzerbaijani(latin) : latin;
}
