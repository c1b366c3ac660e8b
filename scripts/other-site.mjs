// Copies of the project with other stories, for browser tests.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './set-up.mjs';

const parts = [
  'src',
  'static',
  'scripts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'LICENSE',
];

/**
 * Copies the project without its stories into a folder, which is emptied before.
 * @param {string} folder absolute path
 */
export function copyProject(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) cpSync(root + part, join(folder, part), { recursive: true });
  cpSync(`${root}data`, join(folder, 'data'), {
    recursive: true,
    filter: (path) => !path.startsWith(`${root}data/stories/`),
  });
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'), 'dir');
}

/**
 * A copy of the project with these stories instead of its own.
 * @param {string} name of its folder in `.cache/`
 * @param {ReadonlyMap<string, ReadonlyMap<string, Uint8Array>>} stories files by path, by the names of their folders
 * @returns {{ folder: string, build: string, remove: () => void }} the project’s folder, and that of its built site
 */
export function siteWith(name, stories) {
  const folder = `${root}.cache/${name}`;
  copyProject(folder);
  for (const [story, files] of stories)
    for (const [file, bytes] of files) {
      const path = join(folder, 'data/stories', story, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, build: join(folder, 'build'), remove };
}

/**
 * Runs `vite build` in such a copy.
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} environment variables besides those of a plain build
 * @returns {Promise<{ code: number | null, output: string }>}
 */
export function buildSite(folder, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['vite', 'build', '--logLevel', 'warn'], {
      cwd: folder,
      env: { ...process.env, PREVIEWS: 'no', SITE_URL: '', FORCE_COLOR: '0', ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text) => (output += text.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
