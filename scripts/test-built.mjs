// npm run test:built: tests of the built site's files. Arguments are passed to Vitest.
import { ensureBuilt } from './builds.mjs';
import { run } from './set-up.mjs';

ensureBuilt('addressed');
// Last, because the size tests use the output of this build.
ensureBuilt('plain');
run('npx', ['vitest', 'run', '--project', 'built', ...process.argv.slice(2)]);
