// Finds or installs Chrome or Chromium for the browser tests.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, install } from './debian.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Path of Chrome or Chromium: CHROMIUM_PATH, in the PATH, or in the usual folders. */
export function findChromium() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : undefined;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...elsewhere].find(isExecutable);
}

/** Installs Chromium from Debian packages; needs Debian and root. */
export function installChromium() {
  if (!canInstall()) {
    console.error(
      'No Chrome or Chromium was found. Install one, or set CHROMIUM_PATH to its path, and run npm test again.\n' +
        '(On Debian, as root, it is installed automatically.)',
    );
    process.exit(1);
  }
  if (!install('chromium')) {
    console.error('Chromium could not be installed with apt-get install chromium.');
    process.exit(1);
  }
}
