// The site that browser tests of the program use: the project with the stories in tests/fixtures/stories.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { lastChange, sources } from './builds.mjs';
import { addMirroredLanguage } from './mirrored-language.mjs';
import { buildSite, copyProject } from './other-site.mjs';
import { log, root } from './set-up.mjs';

export const fixtureSite = '.cache/fixture-site';
const stories = 'tests/fixtures/stories';

/** Builds it, unless it is up to date. */
export async function ensureFixtureSite() {
  const folder = `${root}${fixtureSite}`;
  const stamp = `${root}.cache/built-fixture-site.txt`;
  const changed = Math.max(...[...sources, stories].map((path) => lastChange(`${root}${path}`)));
  const isBuilt = existsSync(stamp) && existsSync(`${folder}/build/index.html`);
  if (isBuilt && Number(readFileSync(stamp, 'utf8')) > changed) return;
  log(`Building a site with the stories of ${stories}/`);
  const began = Date.now();
  copyProject(folder);
  cpSync(`${root}${stories}`, `${folder}/data/stories`, { recursive: true });
  addMirroredLanguage(`${folder}/src/messages`);
  const { code, output } = await buildSite(folder);
  if (code !== 0) throw new Error(output);
  writeFileSync(stamp, String(began));
}
