// Of build plugins. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { relative } from 'node:path';
import { root } from './set-up.mjs';

/** A statement that imports the address of a file. Without folders of this machine: source maps have it. */
export function importUrl(name: string, path: string): string {
  const inRoot = relative(root, path);
  const from = inRoot.startsWith('..') ? path : `/${inRoot}`;
  return `import ${name} from ${JSON.stringify(`${from}?url`)};`;
}
