// npm run test:browser: browser tests of an up-to-date build. Arguments are passed to Playwright.
import { ensureBuilt } from './builds.mjs';
import { ensureFixtureSite } from './fixture-site.mjs';
import { findChromium, installChromium } from './find-chromium.mjs';
import { ensureFirefox } from './find-firefox.mjs';
import { ensureNginx } from './nginx.mjs';
import { run, log } from './set-up.mjs';

ensureBuilt('plain');
await ensureFixtureSite();
if (!findChromium()) {
  log('No Chrome or Chromium found: installing Chromium from Debian’s packages');
  installChromium();
}
ensureNginx();
const firefox = ensureFirefox();
const chromium = findChromium();
log(`Browser tests (Playwright, ${[chromium, firefox].filter(Boolean).join(' and ')})`);
run('npx', ['playwright', 'test', ...process.argv.slice(2)], {
  CHROMIUM_PATH: chromium,
  ...(firefox ? { FIREFOX_PATH: firefox } : {}),
});
