import { listed } from './file-name.ts';
import { changed, type Files } from './files.ts';

/** Some files of the page could not be loaded. The message names them. */
class LoadFailure extends Error {
  constructor(
    /** Addresses of the files. */
    readonly addresses: readonly string[],
    fileName: Files['fileName'],
  ) {
    super(listed(addresses.map(fileName)));
  }
}

const styleIn = (error: unknown) =>
  /preload CSS for (\S+)/.exec(error instanceof Error ? error.message : '')?.[1];

/** Whether a module exports nothing: its file was empty. */
const isEmptyModule = (value: unknown) =>
  Object.prototype.toString.call(value).endsWith('Module]') &&
  Object.keys(value as object).length === 0;

/** What loading on demand needs to know of the page's files. */
type Known = Pick<
  Files,
  'named' | 'addFailed' | 'scripts' | 'findFailed' | 'fileName' | 'isLive' | 'reachable'
>;

/** How parts of the page are loaded: see `Files`. */
export function loadingOf(files: Known): Pick<Files, 'loadPart' | 'requireModules' | 'failureOf'> {
  const failureOf = (addresses: readonly string[]) => new LoadFailure(addresses, files.fileName);

  const loadPart: Files['loadPart'] = async (loading, quietly) => {
    try {
      const isBegun = typeof loading !== 'function';
      const loaded = await (isBegun ? loading : files.reachable().then(loading));
      if (isEmptyModule(loaded)) throw new Error('empty');
      return loaded;
    } catch (error) {
      const style = styleIn(error);
      const found =
        error instanceof LoadFailure
          ? error.addresses
          : style === undefined
            ? await files.findFailed(error)
            : [new URL(style, document.baseURI).href];
      // In a live page, the place of a part says that it failed, unless it is loaded quietly.
      const isNamed = quietly !== true && files.isLive();
      for (const address of found) {
        if (isNamed) files.named.add(address);
        else {
          files.named.delete(address);
          files.addFailed(address);
        }
      }
      if (isNamed) dispatchEvent(new Event(changed));
      throw error instanceof LoadFailure ? error : failureOf(found);
    }
  };

  const requireModules: Files['requireModules'] = async (folder) => {
    const asked = files.scripts().filter((address) => address.includes(folder));
    const modules = await loadPart(
      Promise.all(asked.map((address) => import(/* @vite-ignore */ address) as Promise<object>)),
    );
    const empty = asked.filter((_, at) => Object.keys(modules[at] ?? {}).length === 0);
    if (empty.length === 0) return;
    empty.forEach(files.addFailed);
    throw failureOf(empty);
  };

  return { loadPart, requireModules, failureOf };
}
