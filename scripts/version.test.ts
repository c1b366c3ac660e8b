import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sources } from './builds.mjs';
import { siteVersion } from './version.mjs';

let folder = '';

beforeEach(() => {
  folder = `${mkdtempSync(join(tmpdir(), 'dateline-version-'))}/`;
  for (const name of sources) {
    const isFile = name.includes('.');
    cpSync(import.meta.filename, isFile ? `${folder}${name}` : `${folder}${name}/a.ts`);
  }
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

test('is the same for the same files, whenever they were written', () => {
  const before = siteVersion(folder);
  utimesSync(`${folder}src/a.ts`, 0, 0);
  expect(siteVersion(folder)).toBe(before);
});

test('is another if a file changes, is added, or a setting of the build changes', () => {
  const versions = [siteVersion(folder)];
  writeFileSync(`${folder}src/a.ts`, 'x');
  versions.push(siteVersion(folder));
  writeFileSync(`${folder}data/b.json`, '{}');
  versions.push(siteVersion(folder));
  vi.stubEnv('SITE_URL', 'https://news.example/');
  versions.push(siteVersion(folder));
  expect(new Set(versions).size).toBe(4);
});
