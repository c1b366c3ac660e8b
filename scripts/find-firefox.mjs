// Finds or installs Firefox, and a screen for it to draw on, for its browser tests.
import { spawnSync } from 'node:child_process';
import { canInstall, install } from './debian.mjs';
import { findProgram } from './find-program.mjs';
import { log } from './set-up.mjs';

/** Debian's name comes first: its version gets the longest support, and is what its users have. */
const names = ['firefox-esr', 'firefox'];
const elsewhere = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of Firefox: FIREFOX_PATH, in the PATH, or in the usual folders. */
const findFirefox = () => findProgram(process.env.FIREFOX_PATH, names, elsewhere);

const hasScreen = () => spawnSync('Xvfb', ['-help']).error === undefined;

/**
 * Path of Firefox, which is installed where that is possible; elsewhere says that its tests aren't run. On Debian it
 * gets a screen without a monitor as well: without one, Firefox has no WebGL.
 * @returns {string | undefined}
 */
export function ensureFirefox() {
  if (canInstall()) {
    if (!findFirefox()) {
      log('Installing Firefox from Debian’s packages');
      install('firefox-esr');
    }
    if (!hasScreen()) install('xvfb');
  }
  const firefox = findFirefox();
  if (firefox && !hasScreen())
    log('Xvfb is not installed: where Firefox has no WebGL without it, only its picture is tested');
  if (!firefox)
    log(
      'Firefox is not installed: its tests are not run. Install it, or set FIREFOX_PATH to its path.',
    );
  return firefox;
}
