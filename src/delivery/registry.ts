import { addressOf, classicScripts, modules, styleSheets } from './addresses.ts';
import { fileName } from './file-name.ts';
import { changed, type Files } from './files.ts';
import { findFailed } from './find-failed.ts';
import { fontsIn } from './fonts.ts';
import { loadingOf } from './parts.ts';
import { reachable } from './reachable.ts';
import { shown } from './shown.ts';

const waiting = new Set<string>();
const failed = new Set<string>();
const named = new Set<string>();

function addFailed(address: string): void {
  waiting.delete(address);
  failed.add(address);
  dispatchEvent(new Event(changed));
}

/** Scripts, styles and data that have not arrived. */
function pending(): readonly string[] {
  const arrived = new Set(performance.getEntriesByType('resource').map(({ name }) => name));
  const scripts = [...modules(), ...classicScripts()].filter((address) => !arrived.has(address));
  const styles = styleSheets().filter(({ sheet }) => sheet === null);
  return [...new Set([...scripts, ...styles.map(addressOf), ...waiting])].filter(
    (address) => !failed.has(address),
  );
}

let live = false;

/** The page has become interactive. From now on its address changes. */
export const becomeLive = (): void => {
  live = true;
  for (const sheet of styleSheets()) addressOf(sheet);
  modules();
  classicScripts();
};

const known = {
  waiting,
  failed,
  named,
  addFailed,
  scripts: modules,
  pending,
  fontsIn,
  findFailed: (error: unknown) => findFailed(error, modules()),
  fileName,
  shown,
  isLive: () => live,
  reachable,
};

export const registry: Files = { ...known, ...loadingOf(known) };
