import { availableParallelism } from 'node:os';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Tinypool } from 'tinypool';
import { pngFonts } from './font-files.ts';
import { withoutLigatures } from './without-ligatures.ts';

const project = process.cwd();
const require = createRequire(join(project, 'package.json'));

let pool: Tinypool | undefined;

/** A thread for each core: rendering takes twice as long as drawing. */
const start = () =>
  new Tinypool({
    filename: join(project, 'src/previews/png-worker.mjs'),
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: 1000,
    workerData: { wasm: require.resolve('@resvg/resvg-wasm/index_bg.wasm'), fonts: pngFonts() },
  });

/**
 * Renders an SVG to a PNG of the same size. Several at once use several cores.
 * @param svg a whole document that uses only the project's fonts
 */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  pool ??= start();
  return new Uint8Array((await pool.run(withoutLigatures(svg))) as Uint8Array);
}
