// Runs in threads of its own, so it is plain JavaScript and imports only packages: see png.ts.
import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import sharp from 'sharp';
import { Tinypool } from 'tinypool';

/** Paths of files. @type {{ wasm: string, fonts: readonly string[] }} */
const { wasm, fonts } = Tinypool.workerData;
const fontBuffers = fonts.map((file) => new Uint8Array(readFileSync(file)));
const starting = initWasm(readFileSync(wasm));

/** Renders an SVG to a PNG of the same size, with as few colours as maps have: a third of the bytes. @param {string} svg */
export default async function render(svg) {
  await starting;
  const resvg = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Noto Sans' } });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return sharp(png).png({ palette: true, dither: 0 }).toBuffer();
}
