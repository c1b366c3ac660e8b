// The version of a built site.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { sources } from './builds.mjs';
import { root } from './set-up.mjs';

/** What a build depends on besides files. */
const settings = ['SITE_URL', 'BASE_MAP', 'POLICY_HOSTS', 'PREVIEWS'];

/** All files below a path, in order. Tests of stories aren't part of the site. */
function filesIn(path) {
  // A copy of the project may lack some.
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => name !== 'tests' && !name.startsWith('.'))
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}

/**
 * A version that only changes if something the site is built from does, so that browsers that keep it for use without a
 * network don't fetch the same again.
 */
export function siteVersion(folder = root) {
  const hash = createHash('sha256');
  for (const source of sources)
    for (const file of filesIn(`${folder}${source}`)) {
      hash.update(`${file.slice(folder.length)}\n`);
      hash.update(readFileSync(file));
    }
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\n`);
  return hash.digest('hex').slice(0, 12);
}
