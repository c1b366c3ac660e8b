import { fileName } from './file-name.ts';
import { changed, type Files } from './files.ts';
import { findFailed } from './find-failed.ts';
import { fontsIn } from './fonts.ts';
import { loadingOf } from './parts.ts';

const waiting = new Set<string>();
const failed = new Set<string>();

function addFailed(address: string): void {
  waiting.delete(address);
  failed.add(address);
  dispatchEvent(new Event(changed));
}

const links = (rel: string) =>
  [...document.querySelectorAll<HTMLLinkElement>(`link[rel="${rel}"][href]`)].map(
    ({ href }) => href,
  );

const scripts = () => links('modulepreload');

/** Scripts, styles and data without an entry among the resources that have arrived. */
function pending(): readonly string[] {
  const arrived = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
  const classic = [...document.querySelectorAll<HTMLScriptElement>('script[src]')];
  const asked = [...scripts(), ...links('stylesheet'), ...classic.map(({ src }) => src)];
  const missing = asked.filter((address) => !arrived.has(address));
  return [...new Set([...missing, ...waiting])].filter((address) => !failed.has(address));
}

let live = false;

/** The page has become interactive. */
export const becomeLive = (): void => {
  live = true;
};

const known = {
  waiting,
  failed,
  addFailed,
  scripts,
  pending,
  fontsIn,
  findFailed: (error: unknown) => findFailed(error, scripts()),
  fileName,
  isLive: () => live,
};

export const registry: Files = { ...known, ...loadingOf(known) };
