/** A W3C TextQuoteSelector: the exact words, with prefix and suffix to tell repeats apart. */
export interface Quote {
  readonly exact: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

export type Match =
  /** Offsets in UTF-16 code units, half-open [start, end). */
  | { readonly found: 'once'; readonly start: number; readonly end: number }
  /** Two or more places match equally well. */
  | { readonly found: 'ambiguous'; readonly places: number }
  /** No match. `guess` is the text around the longest run of the quote's first or last words that occurs. */
  | { readonly found: 'orphan'; readonly guess?: string };

/** Text with whitespace, quotation marks and dashes normalized, and the original offset of each character. */
interface NormalizedText {
  readonly text: string;
  readonly origin: readonly number[];
}

function normalize(text: string): NormalizedText {
  let result = '';
  const origin: number[] = [];
  // Iterate over UTF-16 code units, because offsets count those.
  for (const [index, character] of text.split('').entries()) {
    let made = character;
    if (/\s/.test(character)) {
      if (result.endsWith(' ')) continue;
      made = ' ';
    } else if (/["“”„‟«»]/.test(character)) made = '"';
    else if (/['‘’‚‛ʼ]/.test(character)) made = "'";
    else if (/[-‐‑‒–—―−]/.test(character)) made = '-';
    result += made;
    origin.push(index);
  }
  return { text: result, origin };
}

function allIndexes(text: string, part: string): number[] {
  return [...text.split('').keys()].filter((at) => text.startsWith(part, at));
}

/** Number of equal characters at the end of both. */
function commonEnd(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count++;
  return count;
}

function commonStart(a: string, b: string): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count++;
  return count;
}

function guessOf(text: string, exact: string): string | undefined {
  const words = exact.split(' ');
  const lower = text.toLowerCase();
  for (let count = words.length; count > 0; count--) {
    for (const run of [words.slice(0, count), words.slice(-count)]) {
      const part = run.join(' ').toLowerCase();
      const at = part.length > 2 ? lower.indexOf(part) : -1;
      if (at !== -1) return text.slice(Math.max(0, at - 20), at + part.length + 20).trim();
    }
  }
  return undefined;
}

/**
 * Finds a quote in a text. After whitespace, quotation marks and dashes are normalized, `exact` must occur verbatim.
 * If there is context, at least one side must match in full; of several matches the one with the most matching
 * context wins. Anything looser is an orphan: a quote never moves to a similar passage.
 */
export function match(text: string, quote: Quote): Match {
  const { text: normalized, origin } = normalize(text);
  const exact = normalize(quote.exact).text.trim();
  if (exact === '') return { found: 'orphan' };
  const prefix = quote.prefix ? normalize(quote.prefix).text : '';
  const suffix = quote.suffix ? normalize(quote.suffix).text : '';
  const places = allIndexes(normalized, exact)
    .map((at) => {
      const before = commonEnd(normalized.slice(0, at), prefix);
      const after = commonStart(normalized.slice(at + exact.length), suffix);
      const met =
        (prefix === '' && suffix === '') ||
        (prefix !== '' && before === prefix.length) ||
        (suffix !== '' && after === suffix.length);
      return { at, met, score: before + after };
    })
    .filter((place) => place.met)
    .sort((a, b) => b.score - a.score);
  const best = places[0];
  if (!best) {
    const guess = guessOf(normalized, exact);
    return guess === undefined ? { found: 'orphan' } : { found: 'orphan', guess };
  }
  const equals = places.filter((place) => place.score === best.score).length;
  if (equals > 1) return { found: 'ambiguous', places: equals };
  const last = origin[best.at + exact.length - 1];
  return { found: 'once', start: origin[best.at] ?? 0, end: (last ?? 0) + 1 };
}
