// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));
const source = 'virtual:guard';
const id = `\0${source}`;

/** Bundles src/delivery/guard.ts as one classic script, which pages contain as text. */
async function bundle(): Promise<string> {
  const output = (await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      lib: { entry: 'src/delivery/guard.ts', formats: ['iife'], name: 'guard' },
    },
  })) as readonly Rolldown.RolldownOutput[];
  const code = output[0]?.output[0].code;
  if (code === undefined) throw new Error('the guard could not be bundled');
  return code;
}

/** Provides the guard's code as the module `virtual:guard`. */
export function guard(): Plugin {
  let code: Promise<string> | undefined;
  return {
    name: 'guard',
    resolveId: (asked) => (asked === source ? id : null),
    async load(asked) {
      if (asked !== id) return null;
      this.addWatchFile(`${root}src/delivery/guard.ts`);
      code ??= bundle();
      return `export default ${JSON.stringify(await code)}`;
    },
    handleHotUpdate: ({ file }) => {
      if (file.includes('/src/delivery/')) code = undefined;
    },
  };
}

/**
 * Leaves out the second source of each font of Fontsource: browsers that run modules read WOFF 2, so the older format
 * would never be loaded.
 */
const withoutWoff = (css: string) =>
  css.replace(/,\s*url\([^)]+\.woff["']?\)\s*format\(["']?woff["']?\)/g, '');

/** Ends each style sheet with an empty layer, by which the guard tells one that was cut short. */
export function markStyleEnds(): Plugin {
  return {
    name: 'mark-style-ends',
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
