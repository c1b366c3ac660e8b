import { files } from './files.ts';

// How the page's script tells the guard what it does.

/** Everything the page needs has been loaded, and it is about to become interactive. */
export const startingEvent = 'dateline:starting';
/** The page answers to whatever the reader does. */
export const usableEvent = 'dateline:usable';
/** The page's script can't start. */
export const stoppedEvent = 'dateline:stopped';

/** Called once everything a page needs is loaded. Does nothing during prerendering. */
export function starting(): void {
  if (typeof document !== 'undefined' && !files().isLive()) dispatchEvent(new Event(startingEvent));
}

/** Call when a page has been mounted. */
export const usable = (): void => void dispatchEvent(new Event(usableEvent));
