import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/set-up.mjs';
import type { StoryBytes } from '../fixtures/mutations.ts';

/** A copy of the project with other stories. */
export interface OtherSite {
  /** The project’s folder, and that of its built site. */
  readonly folder: string;
  readonly build: string;
  readonly remove: () => void;
}

const parts = [
  'src',
  'static',
  'scripts',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'LICENSE',
];

/** Copies the project, with these stories instead of its own, by the names of their folders. */
export function siteWith(stories: ReadonlyMap<string, StoryBytes>): OtherSite {
  mkdirSync(`${root}.cache`, { recursive: true });
  const folder = mkdtempSync(`${root}.cache/other-stories-`);
  for (const part of parts) cpSync(root + part, join(folder, part), { recursive: true });
  cpSync(`${root}data`, join(folder, 'data'), {
    recursive: true,
    filter: (path) => !path.startsWith(`${root}data/stories/`),
  });
  symlinkSync(`${root}node_modules`, join(folder, 'node_modules'), 'dir');
  for (const [name, files] of stories)
    for (const [file, bytes] of files) {
      const path = join(folder, 'data/stories', name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytes);
    }
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { folder, build: join(folder, 'build'), remove };
}

/** Runs `vite build` in it. @param environment variables besides those of a plain build */
export function buildSite(
  { folder }: OtherSite,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn('npx', ['vite', 'build', '--logLevel', 'warn'], {
      cwd: folder,
      env: { ...process.env, PREVIEWS: 'no', SITE_URL: '', FORCE_COLOR: '0', ...environment },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (text: Buffer) => (output += text.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
