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
