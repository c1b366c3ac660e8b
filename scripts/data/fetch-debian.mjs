// Fetches a Debian package at a pinned version into .cache/, without installing it.
import { readdirSync } from 'node:fs';
import { unpacked } from './unpacked.mjs';

/**
 * Returns the folder with the unpacked files, ending in a slash.
 * @param {string} name such as `gmt-gshhg-full`
 * @param {string} version exact, such as `2.3.7-6`
 */
export function fetchDebian(name, version) {
  return unpacked(
    `debian-${name}@${version}`,
    `${name} ${version} of Debian`,
    (runOrThrow, temporary) => {
      runOrThrow('apt-get', ['download', `${name}=${version}`]);
      runOrThrow('dpkg-deb', [
        '-x',
        readdirSync(temporary).find((file) => file.endsWith('.deb')),
        'files',
      ]);
      return `${temporary}/files`;
    },
  );
}
