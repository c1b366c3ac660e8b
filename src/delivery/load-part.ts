import { files, type Loading } from './files.ts';

/**
 * Loads a part of the page on demand.
 * @throws an error whose message names the files, if it can't be loaded
 */
export const loadPart = <Module>(loading: Loading<Module>): Promise<Module> =>
  files().loadPart(loading);

/** Loads a part that is not missed where it would stand: if that fails, a notice says so. */
export const loadQuietly = <Module>(loading: Loading<Module>): Promise<Module> =>
  files().loadPart(loading, true);
