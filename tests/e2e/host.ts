import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Pages of other sites, each on a port and therefore origin of its own. */
export class HostPages {
  readonly #servers: Server[] = [];

  /** Serves a page at any address. @returns its address */
  async serve(body: string): Promise<string> {
    const server = createServer((request, response) => {
      const isPage = request.url === '/' || request.url?.startsWith('/?');
      response.writeHead(isPage ? 200 : 204, { 'content-type': 'text/html; charset=utf-8' });
      response.end(isPage ? `<!doctype html><title>Host</title><body>${body}</body>` : undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    this.#servers.push(server);
    return `http://localhost:${(server.address() as AddressInfo).port}/`;
  }

  close(): void {
    for (const server of this.#servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}
