// Brings a package of the npm registry at a pinned version into .cache/, without installing it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { root, say } from '../set-up.mjs';

/**
 * Returns the folder of the unpacked package, ending in a slash.
 * @param {string} name such as `geo-tz`
 * @param {string} version exact, such as `8.1.7`
 */
export function fetchPackage(name, version) {
  const folder = `${root}.cache/packages/${name.replace('/', '+')}@${version}`;
  if (!existsSync(folder)) {
    say(`Fetching ${name}@${version}`);
    const temporary = `${folder}.part`;
    mkdirSync(temporary, { recursive: true });
    const must = (command, args) => {
      const result = spawnSync(command, args, {
        cwd: temporary,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      if (result.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
    };
    must('npm', ['pack', '--silent', `${name}@${version}`]);
    const tarball = readdirSync(temporary).find((file) => file.endsWith('.tgz'));
    must('tar', ['-xzf', tarball]);
    renameSync(`${temporary}/package`, folder);
    rmSync(temporary, { recursive: true });
  }
  return `${folder}/`;
}
