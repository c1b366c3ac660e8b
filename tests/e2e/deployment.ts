import {
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { fixtureSite } from '../../scripts/fixture-site.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/set-up.mjs';

/** A site that can be deployed in its next version. */
export interface Deployment {
  readonly address: string;
  /** Replaces the site: no file of the build has the name that it had. */
  readonly deployNext: () => void;
  readonly remove: () => void;
}

const built = '_app/immutable';

/** Another name of the same length. */
const renamed = (name: string) => name.replace(/[^.]*(?=\.\w+$)/, (part) => `_${part.slice(1)}`);

const textFile = /\.(html|js|css|json|svg|webmanifest)$/;

/** Makes a built site the next version of itself. */
function makeNext(folder: string): void {
  const inBuild = readdirSync(join(folder, built), { recursive: true, encoding: 'utf8' });
  const names = inBuild.map((path) => basename(path)).filter((name) => /\.\w+$/.test(name));
  const { version } = JSON.parse(readFileSync(join(folder, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  const changes = new Map([
    ...names.map((name) => [name, renamed(name)] as const),
    [version, `_${version.slice(1)}`],
  ]);
  const all = new RegExp(
    [...changes.keys()].map((name) => name.replaceAll('.', '\\.')).join('|'),
    'g',
  );
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    textFile.test(one),
  )) {
    const text = readFileSync(join(folder, path), 'utf8');
    const next = text.replace(all, (name) => changes.get(name) ?? name);
    if (next !== text) writeFileSync(join(folder, path), next);
  }
  for (const path of inBuild.filter((one) => changes.has(basename(one))))
    renameSync(join(folder, built, path), join(folder, built, path, '..', renamed(basename(path))));
}

/** Serves a copy of the site of the fixture stories. */
export async function deploy(): Promise<Deployment> {
  const folder = mkdtempSync(`${root}.cache/deployment-`);
  cpSync(`${root}${fixtureSite}/build`, folder, { recursive: true });
  const address = await serve(4310, false, folder.slice(root.length));
  return {
    address,
    deployNext: () => makeNext(folder),
    remove: () => rmSync(folder, { recursive: true }),
  };
}
