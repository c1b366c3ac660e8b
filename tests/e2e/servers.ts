import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer as createSite } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import { fixtureSite } from '../../scripts/fixture-site.mjs';
import { root } from '../../scripts/set-up.mjs';

/** A server of other software that serves the built site. */
export interface RunningServer {
  /** Address of the site, with a final slash. */
  readonly address: string;
  readonly stop: () => void;
}

const build = `${root}${fixtureSite}/build`;

/** Whether a program is in the PATH. */
export const isInstalled = (program: string): boolean => spawnSync('which', [program]).status === 0;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Waits until a server answers. @throws if its process ends or it takes more than ten seconds */
async function answering(address: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (child.exitCode !== null) throw new Error(`the server ended with code ${child.exitCode}`);
    if (
      await fetch(address).then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no answer from ${address}`);
}

async function run(
  program: string,
  parameters: readonly string[],
  address: string,
  folder: string,
): Promise<RunningServer> {
  const child = spawn(program, parameters, { cwd: folder, stdio: 'ignore' });
  await answering(address, child);
  return {
    address,
    stop: () => {
      child.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Python's `http.server`, which knows no compression, byte ranges or 404 page. @param path folder of the site */
export async function servePython(path = ''): Promise<RunningServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'dateline-python-'));
  const served = path === '' ? build : folder;
  if (path !== '') symlinkSync(build, join(folder, path));
  const parameters = ['-m', 'http.server', String(port), '--directory', served];
  return run(
    'python3',
    parameters,
    `http://localhost:${port}/${path === '' ? '' : `${path}/`}`,
    folder,
  );
}

/** Serves a folder with any site, like a static host. */
export async function serveFolder(folder: string): Promise<RunningServer> {
  const port = await freePort();
  const server = createSite(sirv(folder));
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return { address: `http://localhost:${port}/`, stop: () => void server.close() };
}

/** What Debian’s nginx.conf has around a site. */
const around = (folder: string, site: string) => `
user ${process.env['USER'] ?? 'root'};
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
daemon off;
events {}
http {
  sendfile on;
  types_hash_max_size 2048;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n  ')}
  gzip on;
  ${site}
}`;

/** @param configuration as documented, or undefined for a site with nothing but its folder */
export async function serveNginx(configuration: 'documented' | 'plain'): Promise<RunningServer> {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'dateline-nginx-'));
  const documented = readFileSync(`${root}docs/hosting/nginx.conf`, 'utf8')
    .replace('listen 8080;', `listen ${port};`)
    .replace('/var/www/dateline', build)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;');
  const plain = `server { listen ${port}; root ${build}; index index.html; }`;
  const file = `${folder}/nginx.conf`;
  writeFileSync(file, around(folder, configuration === 'plain' ? plain : documented));
  const program = existsSync('/usr/sbin/nginx') ? '/usr/sbin/nginx' : 'nginx';
  return run(program, ['-c', file], `http://localhost:${port}/`, folder);
}
