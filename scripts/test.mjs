// npm test: installs, then runs lint, architecture checks, types, unit tests, the build and browser tests.
import { run, say, setUp } from './set-up.mjs';

setUp();
say('Lint and architecture (ESLint, Prettier, dependency-cruiser, knip)');
run('npm', ['run', '--silent', 'lint']);
say('Types (svelte-check, tsc)');
run('npm', ['run', '--silent', 'check']);
say('Unit tests (Vitest)');
run('npm', ['run', '--silent', 'test:unit']);
say('Tests of the built site’s files (Vitest)');
run('npm', ['run', '--silent', 'test:built']);
run('npm', ['run', '--silent', 'test:browser']);
say('All tests passed.');
