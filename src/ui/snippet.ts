export interface Snippet {
  /** The phrase and a little of what stands around it. */
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/** About this much is shown on each side of the phrase, in characters. */
const around = 38;

function cutBefore(text: string): string {
  if (text.length <= around) return text;
  const cut = text.slice(-around);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

function cutAfter(text: string): string {
  if (text.length <= around) return text;
  const cut = text.slice(0, around);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0));
  // After a sentence's end the ellipsis stands apart, else it looks like four points.
  return /[.!?]$/.test(words) ? `${words} …` : `${words}…`;
}

/** A phrase of a text with the words around it. @param span its offsets, `end` not included */
export function snippetOf(text: string, span: { start: number; end: number }): Snippet {
  return {
    before: cutBefore(text.slice(0, span.start)),
    phrase: text.slice(span.start, span.end),
    after: cutAfter(text.slice(span.end)),
  };
}
