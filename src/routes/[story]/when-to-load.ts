/** As in the styles of the page: below, the map is above the text, as on phones. */
const wide = '(min-width: 700px)';

/** Part of the Network Information API, which some browsers have. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean };
}

/** Whether the reader's device or connection asks to save data. */
function savesData(): boolean {
  const { connection } = navigator as WithConnection;
  return connection?.saveData === true || matchMedia('(prefers-reduced-data: reduce)').matches;
}

/** Whether the map is loaded without being asked for: on wide screens where data need not be saved. */
export const loadsByItself = (): boolean => matchMedia(wide).matches && !savesData();

/** Calls once the page is idle. Returns a function that stops it. */
export function whenIdle(act: () => void): () => void {
  // Safari has no requestIdleCallback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(act, 100);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(act, { timeout: 1000 });
  return () => cancelIdleCallback(request);
}
