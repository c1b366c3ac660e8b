// npm run test:built: the tests that read the files of the built site. Arguments go to Vitest.
import { ensureBuilt } from './builds.mjs';
import { run } from './set-up.mjs';

ensureBuilt('addressed');
// Last, since the sizes are those of the script that this build leaves behind.
ensureBuilt('plain');
run('npx', ['vitest', 'run', '--project', 'built', ...process.argv.slice(2)]);
