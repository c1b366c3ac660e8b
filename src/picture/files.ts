import { withFonts, type FontFace } from './font-faces.ts';

const addresses = import.meta.glob<string>(
  [
    '/node_modules/@fontsource/noto-sans/files/noto-sans-{latin,latin-ext,cyrillic}-{400-normal,600-normal,400-italic}.woff2',
    '/node_modules/@fontsource/noto-sans-armenian/files/noto-sans-armenian-armenian-{400,600}-normal.woff2',
  ],
  { query: '?url', import: 'default', eager: true },
);

/** A font file in base64, from the page's own; undefined if it can't be loaded. */
async function faceData({ file }: FontFace): Promise<string | undefined> {
  try {
    const response = await fetch(addresses[`/node_modules/@fontsource/${file}`] ?? '');
    if (!response.ok) return undefined;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
  } catch {
    return undefined;
  }
}

/** A picture as a standalone file with embedded fonts. @param svg markup of a document */
export async function svgFile(svg: string): Promise<Blob> {
  const whole = await withFonts(svg, faceData);
  return new Blob([whole], { type: 'image/svg+xml' });
}

/** Pixels of the PNG per pixel of the picture. */
const pixelRatio = 2;

/** From one drawing to the next, in milliseconds. */
const betweenDrawings = 100;
/** A picture is complete once so many drawings in a row are the same. */
const sameInARow = 4;
const mostDrawings = 50;

/**
 * Draws an image until nothing changes any more: Chromium reads the fonts in an SVG only once it has been drawn, and
 * says nothing when they are there. Until then their text is missing.
 */
async function drawWhole(context: CanvasRenderingContext2D, image: HTMLImageElement) {
  const { width, height } = context.canvas;
  const draw = () => {
    context.clearRect(0, 0, width, height);
    context.drawImage(image, 0, 0, width, height);
    return new Uint32Array(context.getImageData(0, 0, width, height).data.buffer);
  };
  let before = draw();
  for (let same = 1, drawings = 1; same < sameInARow && drawings < mostDrawings; drawings += 1) {
    await new Promise((resolve) => setTimeout(resolve, betweenDrawings));
    const now = draw();
    same = now.every((pixel, at) => pixel === before[at]) ? same + 1 : 1;
    before = now;
  }
}

/**
 * A picture as PNG.
 * @param file an SVG with embedded fonts
 * @throws if the browser can't make one
 */
export async function pngFile(
  file: Blob,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Blob> {
  const url = URL.createObjectURL(file);
  try {
    const image = new Image(width, height);
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * pixelRatio;
    canvas.height = height * pixelRatio;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('this browser draws no canvas');
    await drawWhole(context, image);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (!png) throw new Error('this browser makes no PNG of this size');
    return png;
  } finally {
    URL.revokeObjectURL(url);
  }
}
