// Fetches an npm package at a pinned version into .cache/, without installing it.
import { readdirSync } from 'node:fs';
import { unpacked } from './unpacked.mjs';

/**
 * Returns the folder of the unpacked package, ending in a slash.
 * @param {string} name such as `geo-tz`
 * @param {string} version exact, such as `8.1.7`
 */
export function fetchPackage(name, version) {
  const id = `${name}@${version}`;
  return unpacked(id.replace('/', '+'), id, (runOrThrow, temporary) => {
    runOrThrow('npm', ['pack', '--silent', id]);
    runOrThrow('tar', ['-xzf', readdirSync(temporary).find((file) => file.endsWith('.tgz'))]);
    return `${temporary}/package`;
  });
}
