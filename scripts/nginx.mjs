// Debian's nginx, by which some tests serve the built site.
import { spawnSync } from 'node:child_process';
import { canInstall, install } from './debian.mjs';
import { log } from './set-up.mjs';

/** Whether nginx with Debian's settings is there. */
const hasNginx = () => spawnSync('nginx', ['-v']).status === 0;

/** Installs nginx where that is possible; elsewhere says that its tests don't run. */
export function ensureNginx() {
  if (hasNginx()) return;
  if (canInstall()) {
    log('Installing nginx from Debian’s packages');
    if (install('nginx')) return;
  }
  log('nginx is not installed: its tests are not run');
}
