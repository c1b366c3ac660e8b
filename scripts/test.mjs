// npm test: installs, then runs lint, architecture checks, types, unit tests, the build and browser tests.
import { run, log, setUp } from './set-up.mjs';

setUp();
log('Lint, spelling and architecture (ESLint, Prettier, cspell, dependency-cruiser, knip)');
run('npm', ['run', '--silent', 'lint']);
log('Types (svelte-check, tsc)');
run('npm', ['run', '--silent', 'types']);
log('Unit tests (Vitest)');
run('npm', ['run', '--silent', 'test:unit']);
log('Tests of the built site’s files (Vitest)');
run('npm', ['run', '--silent', 'test:built']);
// One in hundreds can time out on a busy machine. A test that passes at the second attempt is listed as flaky.
run('npm', ['run', '--silent', 'test:browser', '--', '--retries=1']);
log('All tests passed.');
