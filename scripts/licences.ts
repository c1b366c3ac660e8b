// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Folder of the package that a module belongs to; undefined for our own modules. */
export function packageFolder(id: string): string | undefined {
  return /^\0?(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replace(/\?.*/, ''))?.[1];
}

interface PackageData {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/** Name, version and licence text of a package. */
function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  ) as PackageData;
  const file = readdirSync(folder).find((one) => /^(license|licence|copying)/i.test(one));
  const text = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8').trim();
  return `${name} ${version} (${license ?? 'licence in the text'})\n\n${text}`.trim();
}

/** Packages that are loaded by other means than imports, so that no module names them. */
const others = [
  'maplibre-gl',
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-armenian',
  '@fontsource/source-serif-4',
];

/** Writes the licences of everything that is bundled for browsers. */
export function licences(): Plugin {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const folders = new Set(others.map((name) => `${root}node_modules/${name}`));
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          for (const id of chunk.moduleIds) {
            const folder = packageFolder(id);
            if (folder !== undefined && existsSync(`${folder}/package.json`)) folders.add(folder);
          }
      const notices = [...folders].sort().map(noticeOf);
      const source = [
        `Licences of the software and fonts in this site, besides its own:\n\n${readFileSync(`${root}LICENSE`, 'utf8').trim()}`,
        ...notices,
      ].join(`\n\n${'-'.repeat(80)}\n\n`);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: `${source}\n` });
    },
  };
}
