// A plugin of the build. TypeScript, unlike its neighbours: Vite reads it, and only once the packages are installed.
import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import MessageFormat from '@messageformat/core';
import compileModule, { type StringStructure } from '@messageformat/core/lib/compile-module.js';
import type { Plugin } from 'vite';

const query = '?compiled';

/**
 * Compiles catalogues of messages (ICU MessageFormat, in src/messages) to functions while building: no reader's
 * browser brings a parser of them, and plurals need no data of the browser's own, which lacks some languages.
 */
export function messages(): Plugin {
  return {
    name: 'messages',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(query)) return null;
      const file = id.slice(0, -query.length);
      const catalogue = JSON.parse(readFileSync(file, 'utf8')) as StringStructure;
      const code = compileModule(new MessageFormat(basename(dirname(file))), catalogue);
      return { code, moduleType: 'js' };
    },
  };
}
