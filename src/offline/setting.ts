/** Key in localStorage. */
const key = 'dateline-offline';

/** What the reader has chosen: to keep the stories that are opened, or not; undefined if nothing yet. */
export function chosen(): boolean | undefined {
  try {
    const value = localStorage.getItem(key);
    return value === null ? undefined : value === 'on';
  } catch {
    return undefined;
  }
}

/** Without storage the choice lasts until the page is closed. */
export function choose(isOn: boolean): void {
  try {
    localStorage.setItem(key, isOn ? 'on' : 'off');
  } catch {
    // Then nothing is kept either.
  }
}

/** Whether this browser can keep the site: not without a secure address, and not in a frame on someone else's page. */
export const canKeep = (): boolean =>
  'serviceWorker' in navigator && 'caches' in window && window.top === window;

/** Part of the Network Information API, which some browsers have. */
interface WithConnection {
  readonly connection?: { readonly saveData?: boolean; readonly effectiveType?: string };
}

/** Where data are to be saved, or come slowly, a reader who wants it turns it on. */
export function isOn(): boolean {
  const { saveData = false, effectiveType = '' } = (navigator as WithConnection).connection ?? {};
  return chosen() ?? !(saveData || effectiveType.endsWith('2g'));
}
