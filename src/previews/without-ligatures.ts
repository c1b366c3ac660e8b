/** The pairs of letters that Noto Sans Armenian draws as one glyph, found by trying all pairs. */
const ligatures = /մ(?=[նեիխ])|վ(?=ն)|ո(?=ւ)|Ո(?=Ւ)/g;
const zeroWidthNonJoiner = '\u200c';

/**
 * Keeps Armenian letters apart. resvg mixes two fonts in a text only if both have as many glyphs for it: with
 * a ligature, and a comma or another letter that the Armenian font lacks, all was drawn as boxes.
 */
export const withoutLigatures = (text: string) =>
  text.replaceAll(ligatures, (letter) => letter + zeroWidthNonJoiner);
