// Serves the built site as a plain static host does: files, and 404.html for what isn't there.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { root } from './set-up.mjs';

/**
 * Starts serving `build/` and returns its address.
 * @param {number} port the port to use; where it is taken, the next free one of ten is used unless `strict`
 * @param {boolean} strict fail if the port is taken
 * @returns {Promise<string>}
 */
export async function serve(port, strict = false) {
  const build = `${root}build`;
  const notFound = readFileSync(`${build}/404.html`);
  const files = sirv(build, {
    onNoMatch(request, response) {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(notFound);
    },
  });
  const last = strict ? port : port + 9;
  for (let candidate = port; ; candidate++) {
    try {
      await new Promise((resolve, reject) => {
        const server = createServer(files);
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
  console.log(`Serving build/ at ${await serve(Number(process.env.PORT ?? 4173), true)}`);
}
