// npm run test:matrix: the tests of which npm test runs only a sample, in full.
import { run } from './set-up.mjs';

const environment = { MATRIX: 'all' };
run(
  'npx',
  ['vitest', 'run', '--project', 'unit', 'tests/data/mutated-stories.test.ts'],
  environment,
);
run('npm', ['run', '--silent', 'test:browser', '--', '--grep', '@matrix'], environment);
