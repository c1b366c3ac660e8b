import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontBuffers } from './font-files.ts';
import { withoutLigatures } from './without-ligatures.ts';

const require = createRequire(join(process.cwd(), 'package.json'));

let starting: Promise<readonly Uint8Array[]> | undefined;

async function start(): Promise<readonly Uint8Array[]> {
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return fontBuffers();
}

/** Renders an SVG to a PNG of the same size. @param svg a whole document that uses only the project's fonts */
export async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  starting ??= start();
  const fonts = await starting;
  const resvg = new Resvg(withoutLigatures(svg), {
    font: { fontBuffers: [...fonts], defaultFontFamily: 'Noto Sans' },
  });
  const image = resvg.render();
  const png = new Uint8Array(image.asPng());
  image.free();
  resvg.free();
  return png;
}
