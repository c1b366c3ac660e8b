// npm run check [story…]: all faults and warnings of the stories, without building anything.
import { root, setUp } from './set-up.mjs';

setUp();
const { runnerImport } = await import('vite');
const { module } = await runnerImport(`${root}scripts/check-stories.ts`, {
  root,
  configFile: false,
  logLevel: 'error',
});
process.exitCode = module.checkStories(process.argv.slice(2)) ? 0 : 1;
