// Brings a package of Debian at a pinned version into .cache/, without installing it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { root, say } from '../set-up.mjs';

/**
 * Returns the folder into which the package's files are unpacked, ending in a slash.
 * @param {string} name such as `iso-codes`
 * @param {string} version exact, such as `4.15.0-1`
 */
export function fetchDebian(name, version) {
  const folder = `${root}.cache/packages/debian-${name}@${version}`;
  if (!existsSync(folder)) {
    say(`Fetching ${name} ${version} of Debian`);
    const temporary = `${folder}.part`;
    mkdirSync(temporary, { recursive: true });
    const must = (command, args) => {
      const result = spawnSync(command, args, {
        cwd: temporary,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
    };
    must('apt-get', ['download', `${name}=${version}`]);
    const archive = readdirSync(temporary).find((file) => file.endsWith('.deb'));
    must('dpkg-deb', ['-x', archive, '.']);
    renameSync(temporary, folder);
  }
  return `${folder}/`;
}
