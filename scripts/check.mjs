// npm run check [story…]: all faults and warnings of the stories, without building anything.
import { existsSync } from 'node:fs';
import { root, run, setUp } from './set-up.mjs';

setUp();
// The TypeScript settings that the project's extend: a build writes them, and there may have been none yet.
if (!existsSync(`${root}.svelte-kit/tsconfig.json`)) run('npx', ['svelte-kit', 'sync']);
const { runnerImport } = await import('vite');
const { module } = await runnerImport(`${root}scripts/check-stories.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = module.checkStories(process.argv.slice(2)) ? 0 : 1;
