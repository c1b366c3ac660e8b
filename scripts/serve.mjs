// Serves the built site like a static host: files, compressed, and 404.html for missing ones. Each request reads what is
// there then, so that the next build is served without starting again.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import compression from 'compression';
import sirv from 'sirv';
import { root } from './set-up.mjs';

/**
 * Where a static host sends the address of a folder without its final slash; undefined for any other address.
 * @param {string} build the folder of the site
 * @param {string} address as in the request
 */
function folderOf(build, address) {
  const [, path, query] = /^([^?]*)(.*)$/.exec(address);
  const isFolder = !path.endsWith('/') && existsSync(`${build}${path}/index.html`);
  return isFolder ? `${path}/${query}` : undefined;
}

/**
 * Starts serving a built site and returns its address.
 * @param {number} port if it is taken, the next free one of ten is used unless `strict`
 * @param {boolean} strict fail if the port is taken
 * @param {string} folder of the site, relative to the project's root
 * @param {Record<string, string>} headers sent with every file
 * @returns {Promise<string>}
 */
export async function serve(port, strict = false, folder = 'build', headers = {}) {
  const build = `${root}${folder}`;
  const own404 = `${build}/404.html`;
  const files = sirv(build, {
    dev: true,
    setHeaders(response) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
    onNoMatch(request, response) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(existsSync(own404) ? readFileSync(own404) : 'Not found');
    },
  });
  const compress = compression();
  const last = strict ? port : port + 9;
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        const server = createServer((request, response) => {
          const location = folderOf(build, request.url);
          if (location !== undefined) response.writeHead(301, { location }).end();
          else compress(request, response, () => files(request, response));
        });
        server.once('error', reject);
        server.listen(candidate, resolve);
      });
      return `http://localhost:${candidate}/`;
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate === last) throw error;
    }
  }
}

if (process.argv[1]?.endsWith('serve.mjs')) {
  const folder = process.env.SITE_FOLDER ?? 'build';
  const address = await serve(Number(process.env.PORT ?? 4173), true, folder);
  console.log(`Serving ${folder}/ at ${address}`);
}
