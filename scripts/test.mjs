// npm test: installs, then lint, architecture, types, unit tests, the build and the browser tests.
import { findChromium, installChromium } from './find-chromium.mjs';
import { run, say, setUp } from './set-up.mjs';

setUp();
say('Lint and architecture (ESLint, Prettier, dependency-cruiser, knip)');
run('npm', ['run', '--silent', 'lint']);
say('Types (svelte-check, tsc)');
run('npm', ['run', '--silent', 'check']);
say('Unit tests (Vitest)');
run('npm', ['run', '--silent', 'test:unit']);
say('Building the site as for a host, with its address');
run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn'], {
  SITE_URL: 'https://news.example/maps/',
  BUILD_FOLDER: '.cache/with-address',
  PREVIEWS: 'no',
});
say('Building the site into build/');
run('npm', ['run', '--silent', 'build', '--', '--logLevel', 'warn']);
if (!findChromium()) {
  say('No Chrome or Chromium found: installing Chromium from Debian’s packages');
  installChromium();
}
const chromium = findChromium();
say(`Browser tests (Playwright, ${chromium})`);
run('npm', ['run', '--silent', 'test:browser'], { CHROMIUM_PATH: chromium });
say('All tests passed.');
