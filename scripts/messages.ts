// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import MessageFormat from '@messageformat/core';
import compileModule, { type StringStructure } from '@messageformat/core/lib/compile-module.js';
import type { Plugin } from 'vite';
import { isRightToLeft } from '../src/core/i18n/right-to-left.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const asked = '.json?compiled';
/**
 * The output is JavaScript; under a .json name Vite would not process its imports. The id starts with a zero byte,
 * which Vite uses for virtual files.
 */
const compiled = '.compiled.js';

/**
 * Compiles messages (ICU MessageFormat, in src/messages) to functions during the build: browsers need no parser, and
 * plurals don't depend on the browser's data, which lacks some languages.
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
      const messages = JSON.parse(readFileSync(file, 'utf8')) as StringStructure;
      const language = basename(dirname(file));
      // Values may be in the other direction, such as a Latin name in an Arabic sentence.
      const biDiSupport = isRightToLeft(language);
      return { code: compileModule(new MessageFormat(language, { biDiSupport }), messages) };
    },
  };
}
