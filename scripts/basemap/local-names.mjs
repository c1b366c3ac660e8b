// Picks a town's name in the language of its country from GeoNames' list, which doesn't state languages: by its script
// and, where languages share one, by letters.
import anyAscii from 'any-ascii';
import leven from 'leven';

/** A name in one of these languages has only these letters; others with its script have letters besides. */
const letters = {
  be: 'а-зй-шыьэюяёіў',
  bg: 'а-щъьюя',
  kk: 'а-яёәғқңөұүһі',
  ky: 'а-яёңөү',
  mk: 'а-ик-шѓјљњќџѕ',
  mn: 'а-яёөү',
  ru: 'а-яё',
  sr: 'а-ик-шђјљњћџ',
  tg: 'а-яёғӣқӯҳҷ',
  uk: 'а-щьюяєіїґ',
  ar: 'ء-غف-ي',
  fa: 'آ-غفقلمنوهپچژکگی',
  ur: 'آ-غفقلمنوہھےٹپچڈڑژکگںی',
  el: '\\p{Script=Greek}',
  he: 'א-ת',
  hy: '\\p{Script=Armenian}',
  ka: 'ა-ჰ',
  ko: '\\p{Script=Hangul}',
  th: '\\p{Script=Thai}',
  am: '\\p{Script=Ethiopic}',
  ti: '\\p{Script=Ethiopic}',
  hi: '\\p{Script=Devanagari}',
  ne: '\\p{Script=Devanagari}',
  bn: '\\p{Script=Bengali}',
  km: '\\p{Script=Khmer}',
  lo: '\\p{Script=Lao}',
  my: '\\p{Script=Myanmar}',
  si: '\\p{Script=Sinhala}',
};
const patterns = new Map(
  Object.entries(letters).map(([language, set]) => [
    language,
    new RegExp(`^[${set}][${set} ’'.-]*$`, 'iu'),
  ]),
);
/** Languages with other scripts besides. */
const others = ['ja', 'zh', 'dz', 'dv', 'ps'];
/** Whether a language isn't written in Latin letters; Serbian is in both. */
export const isTransliterated = (language) =>
  language !== 'sr' && (language in letters || others.includes(language));

/** Spellings that a language doesn't have, though it has their letters: Ukrainian has a soft sign there. */
const foreign = { uk: /[сц]к$/u };
/** Farther apart than this, relative to their length, two names are hardly the same. */
const farthest = 0.75;

/**
 * The name in a language among others: the one that reads most like the name in Latin letters.
 * @param {string} name in Latin letters
 * @param {string[]} others
 * @returns undefined if there is none, or the language is written in Latin letters or more than one script
 */
export function nameIn(language, name, others) {
  const pattern = patterns.get(language);
  if (!pattern) return undefined;
  const latin = anyAscii(name).toLowerCase();
  let best;
  for (const other of others) {
    if (!pattern.test(other) || foreign[language]?.test(other)) continue;
    const distance = leven(anyAscii(other).toLowerCase(), latin);
    if (!best || distance < best.distance) best = { name: other, distance };
  }
  return best && best.distance <= Math.max(2, latin.length * farthest) ? best.name : undefined;
}
