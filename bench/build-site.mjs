// Builds of the site for benchmarks: of this version, and of an earlier one from the project's history.
import { execFileSync } from 'node:child_process';
import { existsSync, symlinkSync } from 'node:fs';
import { root } from '../scripts/set-up.mjs';

/**
 * Builds a site.
 * @param {Record<string, string>} environment
 * @param {string} folder of the project
 */
export const buildSite = (environment, folder = root) =>
  execFileSync('npm', ['run', '--silent', 'build', '--', '--logLevel', 'error'], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/**
 * Builds an earlier version with the packages of this one.
 * @param {string} version a commit
 * @param {Record<string, string>} environment
 * @returns the folder of its site, relative to the project's root; undefined in a copy without that commit
 */
export function buildEarlier(version, environment) {
  const folder = `.cache/bench-${version}`;
  const path = `${root}${folder}`;
  try {
    if (!existsSync(path))
      execFileSync('git', ['worktree', 'add', '--detach', path, version], {
        cwd: root,
        stdio: 'ignore',
      });
  } catch {
    return undefined;
  }
  if (!existsSync(`${path}/node_modules`))
    symlinkSync(`${root}node_modules`, `${path}/node_modules`);
  buildSite(environment, path);
  return `${folder}/build`;
}
