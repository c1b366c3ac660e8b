// Installs Debian packages that the tests need.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether packages can be installed: on Debian, as root. */
export const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs a package.
 * @param {string} name
 * @returns {boolean} whether that worked
 */
export function install(name) {
  const apt = (...args) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  if (apt('update', '-q') !== 0)
    console.error('apt-get update failed; continuing with the existing package lists.');
  return apt('install', '-y', '-q', '--no-install-recommends', name) === 0;
}
