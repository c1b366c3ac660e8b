import { files } from './files.ts';

/**
 * Waits for a part of the page that is loaded on demand.
 * @throws an error whose message names the files, if it can't be loaded
 */
export const loadPart = <Module>(importing: Promise<Module>): Promise<Module> =>
  files().loadPart(importing);

/** Loads a part that is not missed where it would stand: if that fails, a notice says so. */
export const loadQuietly = <Module>(importing: Promise<Module>): Promise<Module> =>
  files().loadPart(importing, true);
