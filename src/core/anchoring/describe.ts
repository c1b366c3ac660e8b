import { match, type Quote } from './match.ts';

/** Where the words of a text begin or end before (or after) an offset, the nearest first, and its edge last. */
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
 * Makes the selector of a stretch of a text: its words, and context only where they stand more than once, as little
 * as tells them apart. White space at the stretch's ends is left out; of nothing but white space there is none.
 * @param start @param end offsets in UTF-16 units, `end` not included
 */
export function describe(text: string, start: number, end: number): Quote | undefined {
  const slice = text.slice(start, end);
  const exact = slice.trim();
  if (exact === '') return undefined;
  const from = start + slice.indexOf(exact);
  const to = from + exact.length;
  // With its own surroundings for context the stretch itself is always found, and so no other where only one is.
  const finds = (quote: Quote) => match(text, quote).found === 'once';
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
