// A plugin of the build. TypeScript, unlike its neighbours: Vite reads it, and only once the packages are installed.
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import MessageFormat from '@messageformat/core';
import compileModule, { type StringStructure } from '@messageformat/core/lib/compile-module.js';
import type { Plugin } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const asked = '.json?compiled';
/**
 * What is served is script: under a name of JSON Vite would leave its imports as they are. No file has this name, and
 * Vite takes what begins with a zero byte for no file.
 */
const compiled = '.compiled.js';

/**
 * Compiles catalogues of messages (ICU MessageFormat, in src/messages) to functions while building: no reader's
 * browser brings a parser of them, and plurals need no data of the browser's own, which lacks some languages.
 */
export function messages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    resolveId(source, importer = root) {
      if (!source.endsWith(asked)) return null;
      const file = source.startsWith('/')
        ? root + source.slice(1)
        : resolve(dirname(importer), source);
      return `\0${relative(root, file).replace(asked, compiled)}`;
    },
    load(id) {
      if (!id.startsWith('\0') || !id.endsWith(compiled)) return null;
      const file = root + id.slice(1).replace(compiled, '.json');
      this.addWatchFile(file);
      const catalogue = JSON.parse(readFileSync(file, 'utf8')) as StringStructure;
      return { code: compileModule(new MessageFormat(basename(dirname(file))), catalogue) };
    },
  };
}
