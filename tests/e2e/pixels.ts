import type { Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Decodes a picture in the browser. @param base64 a PNG */
export async function pixelsOf(page: Page, base64: string): Promise<Pixels> {
  const { width, height, data } = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let binary = '';
    for (let at = 0; at < data.length; at += 8192)
      binary += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: bitmap.width, height: bitmap.height, data: btoa(binary) };
  }, base64);
  return { width, height, data: new Uint8Array(Buffer.from(data, 'base64')) };
}

/** Number of colours in a picture. */
export function coloursOf({ data }: Pixels): number {
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 4)
    colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
  return colours.size;
}

/** Content of the QR code in a picture. @throws if there is none */
export function qrIn({ width, height, data }: Pixels): string {
  return decodeQR({ width, height, data });
}
