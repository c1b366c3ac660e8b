/**
 * A text in the form in which quotes are compared: NFC, without unseen characters, with whitespace, quotation marks and
 * dashes normalized. It begins and ends with a space, so that a space at the edge of a quote's context also matches the
 * edge of the text.
 */
export interface SearchableText {
  readonly text: string;
  /** For each UTF-16 code unit: where its character begins and ends in the original, in code units, half-open. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A character with its combining marks; Korean letters, which compose without marks; or marks alone. */
const character = /[\u1100-\u11ff]+|\P{M}\p{M}*|\p{M}+/gu;

/** Soft hyphens, zero-width spaces and joiners, marks of direction, byte order marks. */
const unseen = /\p{Cf}/gu;

/** The plain form of a character; a space for whitespace; nothing for unseen characters. */
function plain(one: string): string {
  const seen = one.replace(unseen, '');
  if (/^\s/u.test(seen)) return ' ';
  if (/^["“”„‟«»]$/u.test(seen)) return '"';
  if (/^['‘’‚‛ʼ]$/u.test(seen)) return "'";
  if (/^[-‐‑‒–—―−]$/u.test(seen)) return '-';
  return seen.normalize('NFC');
}

/** Prepares a text for matching: once for all quotes, because it reads every character. */
export function searchable(original: string): SearchableText {
  let text = ' ';
  // Asking a long text for its end after each addition would copy it each time.
  let last = text;
  // Not a character of the text.
  const starts = [-1];
  const ends = [0];
  for (const { 0: one, index } of original.matchAll(character)) {
    const made = plain(one);
    if (made === ' ' && last === made) continue;
    for (let unit = 0; unit < made.length; unit++) {
      starts.push(index);
      ends.push(index + one.length);
    }
    text += made;
    last = made || last;
  }
  if (last !== ' ') {
    text += ' ';
    starts.push(original.length);
    ends.push(original.length);
  }
  return { text, starts, ends };
}

/** Normalizes a part of a quote like the text; spaces at its edges stay, as one. */
export function normalized(part: string): string {
  const { text } = searchable(part);
  const begins = /^[\s\p{Cf}]*\s/u.test(part) || text === ' ';
  const ends = /\s[\s\p{Cf}]*$/u.test(part) && text !== ' ';
  return part === ''
    ? ''
    : text.slice(begins ? 0 : 1, ends ? undefined : -1) || (begins ? ' ' : '');
}

/** Whether a position in the text lies between two characters, and not within one. */
export function isBetweenCharacters({ starts }: SearchableText, at: number): boolean {
  return at === 0 || at === starts.length || starts[at] !== starts[at - 1];
}
