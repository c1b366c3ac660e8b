// Caches what the data scripts fetch in .cache/.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { root, log } from '../set-up.mjs';

/**
 * Returns the folder of that name, ending in a slash; created first if missing.
 * @param {string} name within the cache
 * @param {string} what is fetched, for the progress line
 * @param {(runOrThrow: (command: string, args: string[]) => void, temporary: string) => string} unpack fills a folder by
 * commands that must all succeed, and returns the subfolder with the files
 */
export function unpacked(name, what, unpack) {
  const folder = `${root}.cache/packages/${name}`;
  if (!existsSync(folder)) {
    log(`Fetching ${what}`);
    const temporary = `${folder}.part`;
    mkdirSync(temporary, { recursive: true });
    const runOrThrow = (command, args) => {
      const result = spawnSync(command, args, {
        cwd: temporary,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
    };
    renameSync(unpack(runOrThrow, temporary), folder);
    rmSync(temporary, { recursive: true, force: true });
  }
  return `${folder}/`;
}
