// Finds or installs Chrome or Chromium for the browser tests.
import { canInstall, install } from './debian.mjs';
import { findProgram } from './find-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of Chrome or Chromium: CHROMIUM_PATH, in the PATH, or in the usual folders. */
export const findChromium = () => findProgram(process.env.CHROMIUM_PATH, names, elsewhere);

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
