// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Scripts that pages contain as text: modules of their code, and where they begin. */
const entries: Readonly<Record<string, string>> = {
  'virtual:guard': 'src/delivery/guard.ts',
  'virtual:first-picture': 'src/first-picture/inline.ts',
};

/** Bundles a file as one classic script. */
async function bundle(entry: string): Promise<string> {
  const output = (await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: true,
      lib: { entry, formats: ['iife'], name: 'inline' },
    },
  })) as readonly Rolldown.RolldownOutput[];
  const code = output[0]?.output[0].code;
  if (code === undefined) throw new Error(`${entry} could not be bundled`);
  return code;
}

/** Provides the code of inline scripts as modules. */
export function inlineScripts(): Plugin {
  const codes = new Map<string, Promise<string>>();
  return {
    name: 'inline-scripts',
    resolveId: (asked) => (Object.hasOwn(entries, asked) ? `\0${asked}` : null),
    async load(asked) {
      const entry = entries[asked.slice(1)];
      if (!asked.startsWith('\0') || entry === undefined) return null;
      this.addWatchFile(root + entry);
      const code = codes.get(entry) ?? bundle(entry);
      codes.set(entry, code);
      return `export default ${JSON.stringify(await code)}`;
    },
    handleHotUpdate: ({ file }) => {
      if (file.includes('/src/')) codes.clear();
    },
  };
}
