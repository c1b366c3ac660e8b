import type { RangeResponse, Source } from 'pmtiles';

/** What a file is fetched with; the page's own, or a test's. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * A file of a web host, fetched in the ranges that are asked for. A host without byte ranges (RFC 9110, 14) answers with
 * the whole file, which is then kept.
 */
export class RangeSource implements Source {
  readonly #address: string;
  readonly #fetch: Fetch;
  #whole: ArrayBuffer | undefined;
  /** The first request: the others wait for it, because it may bring the whole file. */
  #first: Promise<unknown> | undefined;

  constructor(address: string, fetching: Fetch = (...request) => fetch(...request)) {
    this.#address = address;
    this.#fetch = fetching;
  }

  getKey(): string {
    return this.#address;
  }

  /** @throws if the file can't be fetched, or ends before the range does */
  async getBytes(offset: number, length: number, signal?: AbortSignal): Promise<RangeResponse> {
    if (!this.#first) {
      // Without the signal: others wait for this request too.
      const first = this.#request(offset, length, undefined);
      this.#first = first.catch(() => undefined);
      return { data: await first };
    }
    await this.#first;
    return { data: await this.#request(offset, length, signal) };
  }

  async #request(
    offset: number,
    length: number,
    signal: AbortSignal | undefined,
  ): Promise<ArrayBuffer> {
    if (this.#whole) return this.#cut(this.#whole, offset, length);
    const response = await this.#fetch(this.#address, {
      headers: { range: `bytes=${offset}-${offset + length - 1}` },
      ...(signal ? { signal } : {}),
    });
    if (!response.ok) throw new Error(`${this.#address}: the server answered ${response.status}`);
    const bytes = await response.arrayBuffer();
    if (response.status === 206) return bytes;
    this.#whole = bytes;
    return this.#cut(bytes, offset, length);
  }

  #cut(bytes: ArrayBuffer, offset: number, length: number): ArrayBuffer {
    if (offset >= bytes.byteLength) throw new Error(`${this.#address} is cut off`);
    return bytes.slice(offset, offset + length);
  }
}
