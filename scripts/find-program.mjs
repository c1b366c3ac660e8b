import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Path of a program; undefined if it isn't found.
 * @param {string | undefined} named its path, if that is known: then it is searched for nowhere else
 * @param {readonly string[]} names what it may be called in the folders of PATH, best first
 * @param {readonly string[]} elsewhere other paths at which it may be
 */
export function findProgram(named, names, elsewhere) {
  if (named) return isExecutable(named) ? named : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, ...elsewhere].find(isExecutable);
}
