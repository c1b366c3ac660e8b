/** How long readers wait before they are told what for, in milliseconds. */
export const patience = 10_000;

/** Sent to the window whenever files arrive late or fail. */
export const changed = 'dateline:files';

/** What is loaded, or what begins to load it: that waits until the device has a network. */
export type Loading<Module> = Promise<Module> | (() => Promise<Module>);

/**
 * What the page knows of its files, by address. The guard provides it, so that the page's script needn't contain the
 * code again.
 */
export interface Files {
  /** Being fetched by the page's script. */
  readonly waiting: Set<string>;
  readonly failed: Set<string>;
  /** Failed, and named where they are missed, such as over the map: they need no other notice. */
  readonly named: Set<string>;
  /** Records that a file failed. */
  readonly addFailed: (address: string) => void;
  /** The page's modules, including those of parts that were asked for. */
  readonly scripts: () => readonly string[];
  /** Everything that has not arrived yet. */
  readonly pending: () => readonly string[];
  /** The page's fonts in a state. */
  readonly fontsIn: (state: FontFaceLoadStatus) => readonly string[];
  /** The modules that made an import fail. @param error what it was rejected with */
  readonly findFailed: (error: unknown) => Promise<readonly string[]>;
  /** Name of a file for readers. */
  readonly fileName: (address: string) => string;
  /** Whether the page has become interactive. */
  readonly isLive: () => boolean;
  /**
   * Waits for a part of the page. @param quietly say that it failed in a notice, because nothing stands in its place
   * @throws an error whose message names the files, if it can't be loaded
   */
  readonly loadPart: <Module>(loading: Loading<Module>, quietly?: boolean) => Promise<Module>;
  /** Resolves once files of the site can be loaded. */
  readonly reachable: () => Promise<void>;
  /** Waits for the page's modules in a folder. @throws like `loadPart`, also if one is empty */
  readonly requireModules: (folder: string) => Promise<void>;
  /** Resolves once the page's text has been drawn; its script starts then. */
  readonly shown: Promise<void>;
  /** The error for files that can't be loaded. */
  readonly failureOf: (addresses: readonly string[]) => Error;
}

declare global {
  interface Window {
    datelineFiles?: Files;
  }
}

/** Without the guard, where a host’s policy refuses inline scripts: nothing is known. */
const unknown: Files = {
  waiting: new Set(),
  failed: new Set(),
  named: new Set(),
  addFailed: () => undefined,
  scripts: () => [],
  pending: () => [],
  fontsIn: () => [],
  findFailed: async () => [],
  fileName: (address) => address,
  isLive: () => true,
  shown: Promise.resolve(),
  loadPart: (loading) => (typeof loading === 'function' ? loading() : loading),
  reachable: () => Promise.resolve(),
  requireModules: async () => undefined,
  failureOf: (addresses) => new Error(addresses.join(', ')),
};

export const files = (): Files =>
  (typeof window === 'undefined' ? undefined : window.datelineFiles) ?? unknown;

/** Records a file as being fetched until `settled` settles. */
export async function whileFetching<Value>(
  address: string,
  settled: Promise<Value>,
): Promise<Value> {
  const { waiting } = files();
  waiting.add(address);
  try {
    return await settled;
  } finally {
    waiting.delete(address);
    if (typeof window !== 'undefined') dispatchEvent(new Event(changed));
  }
}
