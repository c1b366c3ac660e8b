import { PMTiles, type Source } from 'pmtiles';
import { SharedRequests } from './shared-requests.ts';

/** A tile by zoom, column and row. */
export interface TileId {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** A country's names by language, English as `name`; `local` is its own language. */
export interface CountryNames {
  readonly name: string;
  readonly [language: string]: string;
}

export interface BaseMapOptions {
  /** Files in the order in which a tile is looked for, by name. */
  readonly sources: ReadonlyMap<string, () => Source>;
  /** Called for a file, or a tile in it, that can't be read. */
  readonly onmissing?: (file: string) => void;
}

/** How many tiles are kept: a few screens. */
const kept = 120;

/** How long a file that could not be opened is left alone before it is tried again, in milliseconds. */
const retryAfterMs = 10_000;

interface OpenFile {
  readonly archive: PMTiles;
  /** Whether its header has been read. */
  readonly opened: Promise<boolean>;
  readonly at: number;
}

/** The base map of a story: vector tiles from several archives, of which each has a part of the world. */
export class BaseMap {
  readonly #options: BaseMapOptions;
  readonly #files = new Map<string, OpenFile>();
  /** Tiles used last, so that map and picture don't fetch one twice. */
  readonly #kept = new Map<string, Uint8Array>();
  /** Metadata of archives, which pmtiles would fetch each time. */
  readonly #countries = new Map<string, Promise<unknown>>();
  readonly #requests = new SharedRequests<Uint8Array | undefined>();

  constructor(options: BaseMapOptions) {
    this.#options = options;
  }

  /**
   * A tile's bytes (Mapbox vector tile, not compressed), from the first archive that has it; undefined if none has.
   * @throws if it was aborted
   */
  tile(id: TileId, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    const key = `${id.z}/${id.x}/${id.y}`;
    const known = this.#kept.get(key);
    if (known) return Promise.resolve(this.#keep(key, known));
    return this.#requests.share(key, (shared) => this.#find(id, key, shared), signal);
  }

  async #find({ z, x, y }: TileId, key: string, signal: AbortSignal) {
    for (const file of this.#options.sources.keys()) {
      const archive = await this.#open(file);
      if (!archive) continue;
      try {
        const found = await archive.getZxy(z, x, y, signal);
        if (found) return this.#keep(key, new Uint8Array(found.data));
      } catch (error) {
        if (signal.aborted) throw error;
        this.#options.onmissing?.(file);
      }
    }
    return undefined;
  }

  #keep(key: string, bytes: Uint8Array): Uint8Array {
    this.#kept.delete(key);
    this.#kept.set(key, bytes);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > kept && oldest !== undefined) this.#kept.delete(oldest);
    return bytes;
  }

  /** Begins to open the first archive, so that its tiles come sooner once they are asked for. */
  open(): void {
    const [first] = this.#options.sources.keys();
    if (first !== undefined) void this.#open(first);
  }

  /** Names of countries, by their codes; those that no archive names are left out. */
  async countryNames(codes: ReadonlySet<string>): Promise<ReadonlyMap<string, CountryNames>> {
    const found = new Map<string, CountryNames>();
    for (const file of this.#options.sources.keys()) {
      if (found.size === codes.size) break;
      const countries = await this.#countriesOf(file);
      for (const code of codes) {
        const names = countries[code];
        if (names && !found.has(code)) found.set(code, names);
      }
    }
    return found;
  }

  /** Names of the countries of an archive, by their codes; none if they can't be read, which is tried again. */
  async #countriesOf(file: string): Promise<Readonly<Record<string, CountryNames>>> {
    const archive = await this.#open(file);
    if (!archive) return {};
    const reading = this.#countries.get(file) ?? archive.getMetadata();
    this.#countries.set(file, reading);
    try {
      return ((await reading) as { countries?: Record<string, CountryNames> }).countries ?? {};
    } catch {
      this.#countries.delete(file);
      return {};
    }
  }

  /** The tile, or the nearest above it that the archives have; undefined if they have none. */
  async nearestTile(id: TileId): Promise<{ id: TileId; bytes: Uint8Array } | undefined> {
    for (let up = 0; up <= id.z; up += 1) {
      const above = { z: id.z - up, x: id.x >> up, y: id.y >> up };
      const bytes = await this.tile(above);
      if (bytes) return { id: above, bytes };
    }
    return undefined;
  }

  /** An archive; undefined if it can't be opened, which is tried again after a while. */
  async #open(file: string): Promise<PMTiles | undefined> {
    let known = this.#files.get(file);
    if (known && !(await known.opened) && Date.now() - known.at > retryAfterMs) known = undefined;
    known ??= this.#start(file);
    return (await known.opened) ? known.archive : undefined;
  }

  #start(file: string): OpenFile {
    const source = this.#options.sources.get(file);
    if (!source) throw new Error(`no file ${file}`);
    const archive = new PMTiles(source());
    const opened = archive.getHeader().then(
      () => true,
      () => {
        this.#options.onmissing?.(file);
        return false;
      },
    );
    const started = { archive, opened, at: Date.now() };
    this.#files.set(file, started);
    return started;
  }
}
