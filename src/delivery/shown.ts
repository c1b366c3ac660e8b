import { readInlineFonts } from './fonts.ts';
import { styleSheets } from './addresses.ts';

// Text is shown once the fonts in the style sheets have been read, which takes a moment: set in others before, its lines
// would break elsewhere. theme.css hides it until then.

/** How long that may take, in milliseconds. */
const readFontsWithin = 500;
/** How long a frame may take, in milliseconds: none is drawn of a page in the background. */
const drawWithin = 1_000;

let resolve: (() => void) | undefined;

/** Resolves once the text has been drawn. */
export const shown = new Promise<void>((done) => (resolve = done));

/** Call before anything is drawn. */
export function hideText(): void {
  document.documentElement.dataset['fonts'] = 'loading';
}

export function showText(): void {
  delete document.documentElement.dataset['fonts'];
  // In the task after the one that draws.
  requestAnimationFrame(() => setTimeout(() => resolve?.()));
  setTimeout(() => resolve?.(), drawWithin);
}

let isReading = false;

/** Call whenever a style sheet has arrived: once all have, the fonts are read. */
export function showTextWithFonts(): void {
  if (isReading || styleSheets().some(({ sheet }) => sheet === null)) return;
  isReading = true;
  void readInlineFonts().then(showText);
  setTimeout(showText, readFontsWithin);
}
