// Keeps what the data's scripts fetch in .cache/, so that it is fetched once.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { root, say } from '../set-up.mjs';

/**
 * Returns the folder of that name, ending in a slash; made first, where it isn't there yet.
 * @param {string} name within the cache
 * @param {string} what is fetched, in words
 * @param {(must: (command: string, args: string[]) => void, temporary: string) => string} unpack fills a folder by
 *   commands, each of which must succeed, and says where in it the files are
 */
export function unpacked(name, what, unpack) {
  const folder = `${root}.cache/packages/${name}`;
  if (!existsSync(folder)) {
    say(`Fetching ${what}`);
    const temporary = `${folder}.part`;
    mkdirSync(temporary, { recursive: true });
    const must = (command, args) => {
      const result = spawnSync(command, args, {
        cwd: temporary,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
    };
    renameSync(unpack(must, temporary), folder);
    rmSync(temporary, { recursive: true, force: true });
  }
  return `${folder}/`;
}
