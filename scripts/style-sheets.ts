// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import type { Plugin } from 'vite';

/**
 * Leaves out the second source of each font of Fontsource: browsers that run modules read WOFF 2, so the older format
 * would never be loaded.
 */
const withoutWoff = (css: string) =>
  css.replace(/,\s*url\([^)]+\.woff["']?\)\s*format\(["']?woff["']?\)/g, '');

/**
 * Finishes the built style sheets: without the older font format, and with an empty layer at the end, by which
 * src/delivery/guard.ts tells one that was cut short.
 */
export function styleSheets(): Plugin {
  return {
    name: 'style-sheets',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === 'asset' && file.fileName.endsWith('.css'))
          file.source = `${withoutWoff(String(file.source)).trimEnd()}\n@layer end;\n`;
      for (const name of Object.keys(bundle))
        if (name.endsWith('.woff')) Reflect.deleteProperty(bundle, name);
    },
  };
}
