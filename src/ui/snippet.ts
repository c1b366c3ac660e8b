export interface Snippet {
  /** A phrase with some text around it. */
  readonly before: string;
  readonly phrase: string;
  readonly after: string;
}

/** Characters shown on each side. */
const contextLength = 38;

function cutBefore(text: string): string {
  if (text.length <= contextLength) return text;
  const cut = text.slice(-contextLength);
  return `…${cut.slice(cut.indexOf(' ') + 1)}`;
}

function cutAfter(text: string): string {
  if (text.length <= contextLength) return text;
  const cut = text.slice(0, contextLength);
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0));
  // After the end of a sentence the ellipsis is spaced, or it would look like four dots.
  return /[.!?]$/.test(words) ? `${words} …` : `${words}…`;
}

/** A phrase of a text with the words around it. @param span offsets, half-open [start, end) */
export function snippetOf(text: string, span: { start: number; end: number }): Snippet {
  return {
    before: cutBefore(text.slice(0, span.start)),
    phrase: text.slice(span.start, span.end),
    after: cutAfter(text.slice(span.end)),
  };
}
