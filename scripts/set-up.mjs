// Installs the packages of package-lock.json, once per lockfile. Runs before anything is installed, so it uses only
// Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Prints a progress line that stands out from the tools' output. */
export function log(text) {
  console.log(`\n▸ ${text}`);
}

/** Runs a command in the project's root or another folder; exits with its code if it fails. */
export function run(command, args, environment = {}, folder = root) {
  const result = spawnSync(command, args, {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  if (result.error) throw result.error;
  if (result.status !== 0) {
    console.error(`\n✗ ${command} ${args.join(' ')} failed (code ${result.status}).`);
    process.exit(result.status ?? 1);
  }
}

export function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Dateline needs Node 20.19 or later; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const hash = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  const stamp = `${root}node_modules/.dateline-lock`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  log('Installing packages (npm ci)');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, hash);
}
