// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';

const query = '.svelte?prerendered';
const prefix = '\0prerendered:';
/** What parts are rendered by. */
const server = 'svelte/server';
const noServer = '\0no-server';

/**
 * Makes of `./Part.svelte?prerendered` the component during prerendering, and `undefined` in the browser, which loads
 * its script by itself: an import of the component would put it into the script of the page.
 */
export function prerenderedParts(): Plugin {
  return {
    name: 'prerendered-parts',
    enforce: 'pre',
    resolveId(id, importer) {
      if (id === server && this.environment.name === 'client') return noServer;
      if (!id.endsWith(query) || importer === undefined) return null;
      // Without the file's ending, by which Svelte's plugin knows components.
      return prefix + resolve(dirname(importer), id.slice(0, -query.length));
    },
    load(id) {
      // Browsers render nothing to text, and lack the modules of Node that it needs.
      if (id === noServer) return 'export const render = undefined;';
      if (!id.startsWith(prefix)) return null;
      const component = JSON.stringify(`${id.slice(prefix.length)}.svelte`);
      return this.environment.name !== 'client'
        ? `export { default } from ${component};`
        : 'export default undefined;';
    },
  };
}
