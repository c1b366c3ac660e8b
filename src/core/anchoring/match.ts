import { isBetweenCharacters, normalized, type SearchableText } from './searchable-text.ts';

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

/** All positions at which a part occurs, also overlapping. */
function* indexesOf(text: string, part: string): Generator<number> {
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) yield at;
}

/**
 * A quote's normalized parts. Spaces at the edges of `exact` belong to the context; where there is none, they don't
 * matter.
 */
function partsOf({ exact, prefix = '', suffix = '' }: Quote) {
  const trimmed = normalized(exact).trim();
  const [lead = ''] = /^\s*/u.exec(exact) ?? [];
  const [trail = ''] = /\s*$/u.exec(exact) ?? [];
  return {
    exact: trimmed,
    before: prefix === '' ? '' : normalized(prefix + lead),
    after: suffix === '' ? '' : normalized(trail + suffix),
  };
}

/**
 * Finds a quote in a text. In normal form, `exact` must occur with all the context that is given. Anything looser is an
 * orphan: a quote never moves to a similar passage, which in news is often the other side's claim.
 */
export function match(searched: SearchableText, quote: Quote): Match {
  const { text, starts, ends } = searched;
  const { exact, before, after } = partsOf(quote);
  if (exact === '') return { found: 'orphan' };
  const places = [...indexesOf(text, before + exact + after)]
    .map((at) => ({ from: at + before.length, to: at + before.length + exact.length }))
    .filter(({ from, to }) => [from, to].every((at) => isBetweenCharacters(searched, at)));
  const [place] = places;
  if (!place) {
    const guess = guessOf(text, exact);
    return guess === undefined ? { found: 'orphan' } : { found: 'orphan', guess };
  }
  if (places.length > 1) return { found: 'ambiguous', places: places.length };
  return { found: 'once', start: starts[place.from] ?? 0, end: ends[place.to - 1] ?? 0 };
}
