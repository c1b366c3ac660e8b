// Builds for the tests, repeated if sources have changed.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root, run, log } from './set-up.mjs';

export const sources = [
  'src',
  'static',
  'data',
  'scripts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

export const builds = {
  plain: { folder: 'build', environment: { SITE_URL: '', PREVIEWS: '' } },
  /** For a host with a known address. */
  addressed: {
    folder: '.cache/with-address',
    environment: { SITE_URL: 'https://news.example/maps/', PREVIEWS: 'no' },
  },
};

/** Time of the last change below a path, in milliseconds. */
export function lastChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  // Tests of stories aren't part of the site.
  const inside = readdirSync(path)
    .filter((name) => name !== 'tests')
    .map((name) => lastChange(`${path}/${name}`));
  return Math.max(stats.mtimeMs, ...inside);
}

/** Identifies the build in a folder by the time its front page was written. */
const markOf = (folder) => String(statSync(`${root}${folder}/index.html`).mtimeMs);

/**
 * @param {{ began: number, mark: string } | undefined} stamp of the last build by `ensureBuilt`
 * @param {string | undefined} mark of the folder's current content
 * @param {number} changed time of the last change to the sources
 */
export function isStale(stamp, mark, changed) {
  return stamp === undefined || stamp.mark !== mark || stamp.began <= changed;
}

/**
 * Builds the site into its folder, unless the existing build is up to date.
 * @param {keyof typeof builds} name
 */
export function ensureBuilt(name) {
  const { folder, environment } = builds[name];
  const stampFile = `${root}.cache/built-${name}.json`;
  const stamp = existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')) : undefined;
  const mark = existsSync(`${root}${folder}/index.html`) ? markOf(folder) : undefined;
  if (!isStale(stamp, mark, Math.max(...sources.map((path) => lastChange(`${root}${path}`)))))
    return;
  log(`Building the site into ${folder}/`);
  const began = Date.now();
  run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
    ...environment,
    BUILD_FOLDER: folder,
  });
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ began, mark: markOf(folder) }));
}
