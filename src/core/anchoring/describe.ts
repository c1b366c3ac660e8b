import { match, type Quote } from './match.ts';
import { searchable } from './searchable-text.ts';

/** Offsets where words begin or end before (or after) an offset, nearest first, ending with the edge of the text. */
function* cuts(text: string, at: number, step: 1 | -1): Generator<number> {
  const edge = step === 1 ? text.length : 0;
  for (let cut = at + step; step === 1 ? cut < edge : cut > edge; cut += step) {
    const [inner = '', outer = ''] =
      step === 1 ? [text[cut - 1], text[cut]] : [text[cut], text[cut - 1]];
    if (/\S/.test(inner) && /\s/.test(outer)) yield cut;
  }
  yield edge;
}

/**
 * Makes a TextQuoteSelector for a range of text: the exact words, plus the shortest prefix or suffix that makes them
 * unique. Whitespace at the ends is dropped; a range of only whitespace gives undefined.
 * @param start @param end offsets in UTF-16 code units, half-open [start, end)
 */
export function describe(text: string, start: number, end: number): Quote | undefined {
  const slice = text.slice(start, end);
  const exact = slice.trim();
  if (exact === '') return undefined;
  const from = start + slice.indexOf(exact);
  const to = from + exact.length;
  // With all of its surrounding text as context, the range itself always matches.
  const searched = searchable(text);
  const finds = (quote: Quote) => match(searched, quote).found === 'once';
  if (finds({ exact })) return { exact };
  const before = cuts(text, from, -1);
  const after = cuts(text, to, 1);
  let prefix = '';
  let suffix = '';
  for (;;) {
    const nextBefore = before.next();
    const nextAfter = after.next();
    if (nextBefore.done && nextAfter.done) return undefined;
    if (!nextBefore.done) prefix = text.slice(nextBefore.value, from);
    if (!nextAfter.done) suffix = text.slice(to, nextAfter.value);
    for (const context of [{ suffix }, { prefix }, { prefix, suffix }]) {
      const quote = {
        exact,
        ...Object.fromEntries(Object.entries(context).filter(([, words]) => words !== '')),
      };
      if (finds(quote)) return quote;
    }
  }
}
